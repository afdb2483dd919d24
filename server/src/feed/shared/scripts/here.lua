-- What the scripts about who is here have in common. Put before each of them, behind `talk.lua`; see `scripts.rs`.
--
-- Each instance says how many it has, for as long as its lease lasts, and renews it with every beat. An instance that
-- is gone says nothing more, and its people fade with its lease.

-- Puts this instance's counts in, drops those whose lease is over, and tells everyone who listens if the sums have changed.
local function count(counts, channel, instance, seekers, staff, lease)
  local at = now()
  if seekers + staff > 0 then
    redis.call('HSET', counts, instance, seekers .. ' ' .. staff .. ' ' .. whole(at + lease))
  else
    redis.call('HDEL', counts, instance)
  end
  local all_seekers, all_staff = 0, 0
  local all = redis.call('HGETALL', counts)
  for i = 1, #all, 2 do
    local has_seekers, has_staff, lasts = string.match(all[i + 1], '^(%d+) (%d+) (%d+)$')
    if has_seekers and tonumber(lasts) < at then
      redis.call('HDEL', counts, all[i])
    elseif has_seekers then
      all_seekers, all_staff = all_seekers + has_seekers, all_staff + has_staff
    end
  end
  local sums = all_seekers .. ' ' .. all_staff
  if redis.call('HGET', counts, 'sums') ~= sums then
    redis.call('HSET', counts, 'sums', sums)
    redis.call('PUBLISH', channel, 'here ' .. sums)
  end
  redis.call('PEXPIRE', counts, 2 * lease)
  return all_seekers, all_staff
end

-- Whether `who` may be called `name` here: nobody else is, or whoever was has gone without a word.
local function claim(names, who, name, lease)
  local at = now()
  local held = redis.call('HGET', names, name)
  if held then
    local by, lasts = string.match(held, '^(%S+) (%d+)$')
    if by ~= who and tonumber(lasts) >= at then
      return 0
    end
  end
  redis.call('HSET', names, name, who .. ' ' .. whole(at + lease))
  redis.call('PEXPIRE', names, 2 * lease)
  return 1
end
