-- Appends an event once. KEYS: meta, stream, what remembers that it was said.
-- ARGV: channel, epoch if there is none yet, record, most events, how long they are kept, how long it is remembered (ms).
-- Returns the epoch, the sequence number, and 1 if it was there before.
local channel, fresh, record = ARGV[1], ARGV[2], ARGV[3]
local events, keep, remembered = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local epoch = life(KEYS[1], KEYS[2], fresh)
local before = redis.call('GET', KEYS[3])
if before then
  local then_epoch, then_seq = string.match(before, '(%x+) (%d+)')
  -- What was said in a life that is over is not in this one.
  if then_epoch == epoch then
    return { epoch, tonumber(then_seq), 1 }
  end
end
local seq = put(KEYS[1], KEYS[2], channel, epoch, record, events, keep)
redis.call('SET', KEYS[3], epoch .. ' ' .. seq, 'PX', remembered)
return { epoch, seq, 0 }
