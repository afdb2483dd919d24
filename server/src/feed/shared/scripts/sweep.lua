-- Drops what is too old. KEYS: stream. ARGV: how long events are kept (ms).
forget(KEYS[1], tonumber(ARGV[1]))
return 1
