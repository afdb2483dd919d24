-- What an instance says and asks about a room with every beat. KEYS: meta, stream, counts, names.
-- ARGV: channel, instance, seekers, staff, lease, how long events are kept (ms), then who and name of each who is here.
-- Returns the epoch (empty if the room's life is lost), the newest sequence number, and how many are here on all instances.
local lease, keep = tonumber(ARGV[5]), tonumber(ARGV[6])
local seekers, staff = count(KEYS[3], ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), lease)
local at = now()
local held = redis.call('HGETALL', KEYS[4])
for i = 1, #held, 2 do
  if tonumber(string.match(held[i + 1], ' (%d+)$')) < at then
    redis.call('HDEL', KEYS[4], held[i])
  end
end
for i = 7, #ARGV, 2 do
  claim(KEYS[4], ARGV[i], ARGV[i + 1], lease)
end
forget(KEYS[2], keep)
redis.call('PEXPIRE', KEYS[1], keep + DAY)
local known = redis.call('HMGET', KEYS[1], 'epoch', 'top')
return { known[1] or '', tonumber(known[2] or 0), seekers, staff }
