-- What the scripts of a room's talk have in common. Put before each of them; see `scripts.rs`.
--
-- A room's talk is a hash (`epoch`, `top`) and a stream whose ids are the sequence numbers: `7-0` is event 7. The only
-- holes inside the stream are events that were redacted.

local DAY = 24 * 60 * 60 * 1000

-- Redis's own clock, in milliseconds: one clock for all who write in a room.
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function whole(number)
  return string.format('%.0f', number)
end

-- The life of the room, begun if there is none. What a stream still holds then belongs to no life.
local function life(meta, stream, fresh)
  local known = redis.call('HMGET', meta, 'epoch', 'top')
  if known[1] then
    return known[1], tonumber(known[2])
  end
  redis.call('DEL', stream)
  redis.call('HSET', meta, 'epoch', fresh, 'top', 0)
  return fresh, 0
end

-- Drops events that are older than `keep` milliseconds.
local function forget(stream, keep)
  local before = now() - keep
  while true do
    local oldest = redis.call('XRANGE', stream, '-', '+', 'COUNT', 1)[1]
    if not oldest or tonumber(oldest[2][2]) >= before then
      return
    end
    redis.call('XDEL', stream, oldest[1])
  end
end

-- The hash outlives the stream, so that a sequence never begins anew within one epoch.
local function keep_alive(meta, stream, keep)
  redis.call('PEXPIRE', stream, keep)
  redis.call('PEXPIRE', meta, keep + DAY)
end

-- Puts an event behind the newest and tells everyone who listens.
local function put(meta, stream, channel, epoch, record, events, keep)
  local at = whole(now())
  local seq = redis.call('HINCRBY', meta, 'top', 1)
  redis.call('XADD', stream, 'MAXLEN', events, seq .. '-0', 'at', at, 'record', record)
  forget(stream, keep)
  keep_alive(meta, stream, keep)
  redis.call('PUBLISH', channel, 'event ' .. epoch .. ' ' .. seq .. ' ' .. at .. ' ' .. record)
  return seq
end
