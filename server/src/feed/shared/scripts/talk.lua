-- What the scripts of a room's talk have in common. Put before each of them; see `scripts.rs`.
--
-- A room's talk is a hash with its `epoch` and `top`, a stream whose ids are the sequence numbers (`7-0` is event 7), and
-- a hash of what happened, by sequence number. What happened is not in the stream itself, because a stream keeps the
-- bytes of a deleted entry until its neighbours are deleted too. The only holes inside the stream are events that
-- were redacted.

local DAY = 24 * 60 * 60 * 1000

-- Redis's own clock, in milliseconds: one clock for all who write in a room.
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function whole(number)
  return string.format('%.0f', number)
end

local function seq_of(entry)
  return string.match(entry[1], '^%d+')
end

-- The life of the room, begun if there is none. What is still there then belongs to no life.
local function life(meta, stream, records, fresh)
  local known = redis.call('HMGET', meta, 'epoch', 'top')
  if known[1] then
    return known[1], tonumber(known[2])
  end
  redis.call('DEL', stream, records)
  redis.call('HSET', meta, 'epoch', fresh, 'top', 0)
  return fresh, 0
end

local function oldest(stream)
  return redis.call('XRANGE', stream, '-', '+', 'COUNT', 1)[1]
end

local function drop(stream, records, entry)
  redis.call('XDEL', stream, entry[1])
  redis.call('HDEL', records, seq_of(entry))
end

-- Drops events that are older than `keep` milliseconds.
local function forget(stream, records, keep)
  local before = now() - keep
  local entry = oldest(stream)
  while entry and tonumber(entry[2][2]) < before do
    drop(stream, records, entry)
    entry = oldest(stream)
  end
end

-- Puts an event behind the newest and tells everyone who listens. `meta` outlives the rest, so that a sequence never
-- begins anew within one epoch.
local function put(meta, stream, records, channel, epoch, record, events, keep)
  local at = whole(now())
  local seq = redis.call('HINCRBY', meta, 'top', 1)
  redis.call('XADD', stream, seq .. '-0', 'at', at)
  redis.call('HSET', records, seq, record)
  while redis.call('XLEN', stream) > events do
    drop(stream, records, oldest(stream))
  end
  forget(stream, records, keep)
  redis.call('PEXPIRE', stream, keep)
  redis.call('PEXPIRE', records, keep)
  redis.call('PEXPIRE', meta, keep + DAY)
  redis.call('PUBLISH', channel, 'event ' .. epoch .. ' ' .. seq .. ' ' .. at .. ' ' .. record)
  return seq
end
