import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Rate } from '#server/config/env.js';
import type { RedisLink } from '#server/redis/redis-link.js';

/** Makes what counts one kind of attempt by key. @param name of the kind, so that no two share their counts. */
export type Limiters = (name: string, rate: Rate) => RateLimiterAbstract;

/** Each server counts for itself. */
export const inMemory: Limiters = (name, { points, seconds }) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

/** All servers count together; while Redis is away, each for itself. */
export const sharedBy =
  ({ commands, scope }: Pick<RedisLink, 'commands' | 'scope'>): Limiters =>
  (name, rate) =>
    new RateLimiterRedis({
      storeClient: commands,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `${scope}:limit:${name}`,
      points: rate.points,
      duration: rate.seconds,
      insuranceLimiter: inMemory(name, rate),
    });
