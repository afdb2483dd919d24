-- What an instance says and asks about a room with every beat. KEYS: meta, counts, names.
-- ARGV: channel, instance, seekers, staff, lease, how long events are kept (ms), then who and name of each who is here.
-- Returns the epoch (empty if the room's life is lost), the newest sequence number, and how many are here on all instances.
local meta, counts, names, lease = KEYS[1], KEYS[2], KEYS[3], tonumber(ARGV[5])
local seekers, staff = count(counts, ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), lease)
local at = now()
local held = redis.call('HGETALL', names)
for i = 1, #held, 2 do
  if tonumber(string.match(held[i + 1], ' (%d+)$')) < at then
    redis.call('HDEL', names, held[i])
  end
end
for i = 7, #ARGV, 2 do
  claim(names, ARGV[i], ARGV[i + 1], lease)
end
redis.call('PEXPIRE', meta, tonumber(ARGV[6]) + DAY)
local known = redis.call('HMGET', meta, 'epoch', 'top')
return { known[1] or '', tonumber(known[2] or 0), seekers, staff }
