-- Claims a nickname in a room. KEYS: names. ARGV: who, the name, lease (ms). Returns 1, or 0 if somebody else has it.
return claim(KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3]))
