-- Whether something may be done once more: `count` a minute, all at once if they like. KEYS: the limit. ARGV: count.
-- The key holds when everything done so far is paid for (the generic cell rate algorithm, as in `governor`).
-- Returns 0, or in how many milliseconds it may be done.
local MINUTE = 60000
local at = now()
local paid = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), at) + MINUTE / tonumber(ARGV[1])
if paid - at > MINUTE then
  return math.ceil(paid - at - MINUTE)
end
redis.call('SET', KEYS[1], string.format('%.3f', paid), 'PX', math.ceil(paid - at))
return 0
