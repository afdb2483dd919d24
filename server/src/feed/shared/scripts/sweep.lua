-- Drops what is too old. KEYS: stream, records. ARGV: how long events are kept (ms).
forget(KEYS[1], KEYS[2], tonumber(ARGV[1]))
return 1
