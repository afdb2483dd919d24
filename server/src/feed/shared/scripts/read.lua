-- Reads on. KEYS: meta, stream, records.
-- ARGV: epoch if there is none yet, the reader's epoch, the last sequence number it has, most events, how long they are kept (ms).
-- Returns the epoch, the newest sequence number, the oldest that is remembered (the next one if none is), and for each event
-- its sequence number, its time and its record. A reader of another life is answered from the beginning.
local meta, stream, records, keep = KEYS[1], KEYS[2], KEYS[3], tonumber(ARGV[5])
local epoch, top = life(meta, stream, records, ARGV[1])
local after = ARGV[2] == epoch and tonumber(ARGV[3]) or 0
forget(stream, records, keep)
redis.call('PEXPIRE', meta, keep + DAY)
local first = oldest(stream)
local answer = { epoch, top, first and tonumber(seq_of(first)) or top + 1 }
for _, entry in ipairs(redis.call('XRANGE', stream, whole(after + 1) .. '-0', '+', 'COUNT', ARGV[4])) do
  -- What an evicting server has dropped is read as if it had been redacted.
  answer[#answer + 1] = tonumber(seq_of(entry))
  answer[#answer + 1] = tonumber(entry[2][2])
  answer[#answer + 1] = redis.call('HGET', records, seq_of(entry)) or ''
end
return answer
