/**
 * Versions are microseconds by Redis's own clock and at least one more than the
 * last, so that they rise over the loss of all data, too. Needs Redis 5 or later.
 * KEYS: latest version, first version, then any number of records
 */
export const READ = `
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000000 + time[2])
redis.call('SET', KEYS[2], now, 'NX')
local since = redis.call('GET', KEYS[2])
local answer = { since, redis.call('GET', KEYS[1]) or since }
for index = 3, #KEYS do
  local stored = redis.call('HMGET', KEYS[index], 'version', 'changed', 'record')
  for part = 1, 3 do answer[#answer + 1] = stored[part] or '' end
end
return answer`;

/**
 * Writes one record unless somebody else has written it meanwhile, and says so to all servers.
 * KEYS: latest version, first version, the record
 * ARGV: version that the change was made from, record, '1' when nobody is to be
 * told, time to live in ms, channel, appointment
 * @returns the version that is stored now, the version of the last change, and
 * the record, but only where the write was in vain
 */
export const WRITE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local stored = redis.call('HMGET', KEYS[3], 'version', 'changed', 'record')
if (stored[1] or '0') ~= ARGV[1] then
  return { stored[1] or '', stored[2] or '', stored[3] or '' }
end
redis.call('SET', KEYS[2], string.format('%.0f', now), 'NX')
local latest = tonumber(redis.call('GET', KEYS[1]) or '0')
local version = string.format('%.0f', math.max(latest + 1, now))
local changed = version
if ARGV[3] == '1' then changed = stored[2] or '0' end
redis.call('SET', KEYS[1], version)
redis.call('HSET', KEYS[3], 'version', version, 'changed', changed, 'record', ARGV[2])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
redis.call('PUBLISH', ARGV[5], version .. '\\n' .. changed .. '\\n' .. ARGV[6] .. '\\n' .. ARGV[2])
return {}`;
