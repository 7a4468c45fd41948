import { Client } from 'pg';

/** Next to that of the installation lock. Whoever works on a PostgreSQL that somebody else may stop holds it, shared. */
const usersKey = 83246324;

/** A connection that holds the lock for as long as it lives. */
export interface UsersLock {
  release(): Promise<void>;
}

async function lockBy(call: string, url: string): Promise<UsersLock | undefined> {
  const client = new Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5000 });
  // Without a listener a broken connection would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(`select ${call}($1) as taken`, [usersKey]);
    if (rows[0]?.taken === true) return { release: () => client.end().catch(() => undefined) };
  } catch {
    // It stopped under our hands, or is about to start: the caller looks again.
  }
  await client.end().catch(() => undefined);
  return undefined;
}

/** Keeps other commands from stopping this PostgreSQL; undefined if it is being stopped already, or does not answer. */
export function joinUsers(url: string): Promise<UsersLock | undefined> {
  return lockBy('pg_try_advisory_lock_shared', url);
}

/** Keeps new users out; undefined if there is one, or it does not answer. */
export function shutOutUsers(url: string): Promise<UsersLock | undefined> {
  return lockBy('pg_try_advisory_lock', url);
}
