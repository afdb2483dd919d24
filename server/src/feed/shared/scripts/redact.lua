-- Takes an event out and says so with an event of its own, in one step. KEYS: meta, stream, records.
-- ARGV: channel, epoch, sequence number, record of the event that says so, most events, how long they are kept (ms).
-- Returns 1, or 0 if it is not there any more.
local meta, stream, records, epoch = KEYS[1], KEYS[2], KEYS[3], ARGV[2]
if redis.call('HGET', meta, 'epoch') ~= epoch or redis.call('XDEL', stream, ARGV[3] .. '-0') == 0 then
  return 0
end
redis.call('HDEL', records, ARGV[3])
put(meta, stream, records, ARGV[1], epoch, ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6]))
return 1
