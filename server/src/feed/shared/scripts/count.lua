-- Says how many of a room are connected here. KEYS: counts. ARGV: channel, instance, seekers, staff, lease (ms).
local seekers, staff = count(KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5]))
return { seekers, staff }
