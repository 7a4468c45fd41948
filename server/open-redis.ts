import type { Settings } from './config/env.js';
import type { Logger } from './config/logger.js';
import { derivedKey } from './identity/secrets.js';
import { RedisLink } from './redis/redis-link.js';

/**
 * What servers share besides the databases; undefined where REDIS_URL is not set.
 * @param signing JWT_SECRET: servers that share it share their counts and messages, and others on the same Redis do not.
 * @throws WrongSetting where Redis does not let us in.
 */
export async function openRedis(
  { REDIS_URL: url }: Pick<Settings, 'REDIS_URL'>,
  signing: string,
  log: Logger,
): Promise<RedisLink | undefined> {
  if (url === undefined) return undefined;
  return RedisLink.open(url, `vecindad:${derivedKey(signing, 'redis').toString('hex').slice(0, 16)}`, log);
}
