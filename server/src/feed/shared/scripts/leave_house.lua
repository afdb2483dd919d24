-- This instance is going. KEYS: house. ARGV: channel, instance.
if redis.call('HDEL', KEYS[1], ARGV[2]) == 1 then
  redis.call('PUBLISH', ARGV[1], 'house')
end
return 1
