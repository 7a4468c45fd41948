import type { Logger } from '#server/config/logger.js';
import { Poller } from '#server/database/poller.js';
import type { RedisLink } from '#server/redis/redis-link.js';
import type { ClientCosts } from './client-costs.js';

/** How often servers tell each other what clients have used. */
const settleMs = 250;

/**
 * Adds what clients used here to what they used everywhere, all of them in one round trip, a few times a second: no request
 * waits for Redis. While it is away each server counts alone; afterwards it is told what it missed of the present window.
 */
async function settleCosts(costs: ClientCosts, redis: RedisLink): Promise<void> {
  const untold = costs.untold();
  if (untold.length === 0 || !redis.isThere) return;
  await Promise.all(
    untold.map(async (used) => {
      const key = `${redis.scope}:cost:${used.window}:${used.clientId}`;
      // Two windows: servers' clocks differ a little.
      const [byAll] = await redis.commands
        .multi()
        .incrBy(key, used.cost)
        .pExpire(key, 2 * costs.windowMs)
        .execTyped();
      costs.told(used, byAll);
    }),
  );
}

/** Keeps settling once it is started. */
export function costSettler(costs: ClientCosts, redis: RedisLink, log: Logger): Poller {
  return new Poller('the sharing of costs', settleMs, () => settleCosts(costs, redis), log);
}
