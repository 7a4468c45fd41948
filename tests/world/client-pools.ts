import { createLogger } from '#server/config/logger.js';
import { DedicatedPools, type DedicatedPoolsOptions } from '#server/database/pools/dedicated-pools.js';
import { AppError } from '#server/errors/app-error.js';

/** Pools with room for what a test does, unless it says otherwise. */
export function clientPools(options: Partial<DedicatedPoolsOptions> = {}): DedicatedPools {
  return new DedicatedPools({
    poolsMax: 50,
    poolMax: 10,
    connectionsPerServer: 100,
    log: createLogger('silent'),
    ...options,
  });
}

/** Milliseconds that a refusal with SERVICE_UNAVAILABLE took. @throws if it is not refused, or otherwise. */
export async function refusedAfter(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof AppError) || outcome.code !== 'SERVICE_UNAVAILABLE')
    throw new Error(`Not refused with SERVICE_UNAVAILABLE but: ${String(outcome)}`);
  return performance.now() - start;
}
