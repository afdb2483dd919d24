-- Reads on. KEYS: meta, stream.
-- ARGV: epoch if there is none yet, the reader's epoch, the last sequence number it has, most events, how long they are kept (ms).
-- Returns the epoch, the newest sequence number, the oldest that is remembered (the next one if none is), and for each event
-- its sequence number, its time and its record. A reader of another life is answered from the beginning.
local epoch, top = life(KEYS[1], KEYS[2], ARGV[1])
local after = tonumber(ARGV[3])
if ARGV[2] ~= epoch then
  after = 0
end
forget(KEYS[2], tonumber(ARGV[5]))
redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[5]) + DAY)
local oldest = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 1)[1]
local answer = { epoch, top, oldest and tonumber(string.match(oldest[1], '%d+')) or top + 1 }
for _, entry in ipairs(redis.call('XRANGE', KEYS[2], whole(after + 1) .. '-0', '+', 'COUNT', ARGV[4])) do
  answer[#answer + 1] = tonumber(string.match(entry[1], '%d+'))
  answer[#answer + 1] = tonumber(entry[2][2])
  answer[#answer + 1] = entry[2][4]
end
return answer
