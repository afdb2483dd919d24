-- Appends an event once. KEYS: meta, stream, records, what remembers that it was said.
-- ARGV: channel, epoch if there is none yet, record, most events, how long they are kept, how long it is remembered (ms).
-- Returns the epoch, the sequence number, and 1 if it was there before.
local meta, stream, records, said = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local epoch = life(meta, stream, records, ARGV[2])
local before = redis.call('GET', said)
if before then
  local then_epoch, then_seq = string.match(before, '(%x+) (%d+)')
  -- What was said in a life that is over is not in this one.
  if then_epoch == epoch then
    return { epoch, tonumber(then_seq), 1 }
  end
end
local seq = put(meta, stream, records, ARGV[1], epoch, ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5]))
redis.call('SET', said, epoch .. ' ' .. seq, 'PX', ARGV[6])
return { epoch, seq, 0 }
