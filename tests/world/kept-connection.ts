import pg from 'pg';

const kept = new Map<string, pg.Pool>();

/**
 * Runs statements one after the other over a connection that a worker keeps for all its files: a new one costs PostgreSQL
 * more than most of what it would be for.
 */
export async function runKept(url: string, texts: readonly string[]): Promise<void> {
  let pool = kept.get(url);
  if (pool === undefined) {
    pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true });
    // PostgreSQL is stopped before the worker is.
    pool.on('error', () => undefined);
    kept.set(url, pool);
  }
  for (const text of texts) await pool.query(text);
}
