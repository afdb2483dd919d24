-- Begins a new life of a room that was put back to an earlier state. KEYS: meta, stream, records. ARGV: the epoch it had,
-- the new one.
if redis.call('HGET', KEYS[1], 'epoch') == ARGV[1] then
  redis.call('DEL', KEYS[2], KEYS[3])
  redis.call('HSET', KEYS[1], 'epoch', ARGV[2], 'top', 0)
end
return 1
