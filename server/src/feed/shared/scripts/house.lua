-- Says what this instance is and who of the staff is connected to it, and learns the same of the others. KEYS: house.
-- ARGV: channel, instance, what it says, lease (ms), 1 if the others are to be told. Returns what each of the others says,
-- this one left out.
local at, mine = now(), ARGV[2]
local function said(value)
  return string.match(value, '^%d+ (.*)$')
end
local before = redis.call('HGET', KEYS[1], mine)
local changed = not before or ARGV[5] == '1'
redis.call('HSET', KEYS[1], mine, whole(at + tonumber(ARGV[4])) .. ' ' .. ARGV[3])
local answer = {}
local all = redis.call('HGETALL', KEYS[1])
for i = 1, #all, 2 do
  if tonumber(string.match(all[i + 1], '^%d+')) < at then
    redis.call('HDEL', KEYS[1], all[i])
    changed = true
  elseif all[i] ~= mine then
    answer[#answer + 1] = said(all[i + 1])
  end
end
redis.call('PEXPIRE', KEYS[1], 2 * tonumber(ARGV[4]))
if changed then
  redis.call('PUBLISH', ARGV[1], 'house')
end
return answer
