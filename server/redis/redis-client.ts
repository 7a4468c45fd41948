import { createClient } from '@redis/client';

export type RedisClient = ReturnType<typeof redisClient>;

/** One that hangs is let go after a few seconds: whoever waits for an answer is told then, and does without. */
const patience = { connectTimeout: 2_000, socketTimeout: 3_000 };
const pingMs = 1_000;
const longestPauseMs = 2_000;

/** One connection, which is not opened yet. */
export function redisClient(url: string) {
  return createClient({
    url,
    // What can't be sent now is done without Redis now, and not by Redis later.
    disableOfflineQueue: true,
    pingInterval: pingMs,
    socket: {
      ...patience,
      reconnectStrategy: (tries) =>
        Math.min(50 * 2 ** Math.min(tries, 8), longestPauseMs) + Math.random() * 50,
    },
  });
}
