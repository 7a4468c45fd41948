import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

import { NotYet } from './not-yet.js';

/** "vecindad" on a telephone's keys: any number, but the same in every version, or two versions could share a cluster. */
const lockKey = 83246323;

/** Whoever holds this is the one server of the installation; it lives as long as its connection. */
export interface InstallationLock {
  /** False while the connection is lost and the lock not taken again. */
  isHeld(): boolean;
  /** From now on a broken connection is no surprise: PostgreSQL is being stopped. */
  expectEnd(): void;
  release(): Promise<void>;
}

export interface LockTarget {
  readonly url: string;
  /** The data directory that must answer there: another PostgreSQL may have the port now. */
  readonly cluster: string;
  readonly log: { info(msg: string): void; warn(msg: string): void };
}

/** Another server is alive and well on this cluster. */
export class HeldByAnother extends Error {}

/**
 * Takes the lock, and takes it again should its connection ever break.
 * @throws HeldByAnother when it is not free within 3 s (the backend of a killed holder needs a moment to notice)
 * @throws NotYet when PostgreSQL does not answer (starting, stopping)
 */
export async function takeLock(target: LockTarget): Promise<InstallationLock> {
  let client: Client | undefined;
  let released = false;

  const lost = (connection: Client, reason: string) => {
    if (released || client !== connection) return;
    client = undefined;
    target.log.warn(
      `The connection that guards the embedded PostgreSQL was lost (${reason}): taking it again.`,
    );
    void retake();
  };
  const hold = async () => {
    const connected = await connectAndLock(target);
    if (released) return connected.end();
    client = connected;
    connected.once('error', (error: Error) => lost(connected, error.message));
    connected.once('end', () => lost(connected, 'closed'));
  };
  const retake = async () => {
    while (!released && !client) {
      // ref: false — a server that ends must not hang on this.
      await sleep(500, undefined, { ref: false });
      await hold().then(
        () => client && target.log.info('The embedded PostgreSQL is guarded again.'),
        () => undefined,
      );
    }
  };

  await hold();
  return {
    isHeld: () => client !== undefined,
    expectEnd: () => void (released = true),
    release: async () => {
      released = true;
      await client?.end().catch(() => undefined);
    },
  };
}

/** Whether a server other than us holds the lock at this moment. */
export async function isHeldByAnother(target: LockTarget): Promise<boolean> {
  try {
    await (await connectAndLock(target)).end();
    return false;
  } catch (error) {
    return error instanceof HeldByAnother;
  }
}

/** Whether anybody holds the lock of the PostgreSQL at this address, without waiting; false where nothing answers. */
export async function isGuarded(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const held = await client.query(
      `select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and objsubid = 1 and granted`,
      [lockKey],
    );
    return held.rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connectAndLock({ url, cluster }: LockTarget): Promise<Client> {
  // ssl: PGSSLMODE of the environment would otherwise ask for what this PostgreSQL doesn't speak.
  const client = new Client({
    connectionString: url,
    ssl: false,
    connectionTimeoutMillis: 5000,
    application_name: 'vecindad installation lock',
  });
  // Without a listener a broken connection would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const {
      rows: [found],
    } = await client.query<{ data_directory: string }>('show data_directory');
    if (resolve(found?.data_directory ?? '') !== resolve(cluster))
      throw new NotYet(`another PostgreSQL answers in place of that of ${cluster}`, 10_000);
    for (const begun = Date.now(); Date.now() - begun < 3000; await sleep(100)) {
      const {
        rows: [answer],
      } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey]);
      if (answer?.taken) return client;
    }
    throw new HeldByAnother();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw isPassing(error) ? new NotYet(`it does not answer yet (${error.message})`, 120_000) : error;
  }
}

/** It starts or stops at this moment, or stopped under our hands. */
function isPassing(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const codes = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
  return (
    codes.includes(String(code)) ||
    /^(Connection terminated|Client has encountered a connection error|timeout expired)/.test(error.message)
  );
}
