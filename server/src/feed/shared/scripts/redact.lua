-- Takes an event out and says so with an event of its own, in one step. KEYS: meta, stream.
-- ARGV: channel, epoch, sequence number, record of the event that says so, most events, how long they are kept (ms).
-- Returns 1, or 0 if it is not there any more.
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[2] then
  return 0
end
if redis.call('XDEL', KEYS[2], ARGV[3] .. '-0') == 0 then
  return 0
end
put(KEYS[1], KEYS[2], ARGV[1], ARGV[2], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6]))
return 1
