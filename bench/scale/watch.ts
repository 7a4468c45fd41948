import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { postmasterOf, residentMegabytes } from '../process-cost.js';

/** What a process has of its own, in megabytes: PostgreSQL's shared buffers are counted in every process that touched them. */
function privateMegabytes(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].map(([, n]) => Number(n));
    return kilobytes.reduce((sum, n) => sum + n, 0) / 1024;
  } catch {
    return 0;
  }
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

export interface Highest {
  connections: number;
  connectionsToOwnDatabases: number;
  serverMegabytes: number;
  postgresMegabytes: number;
  largestBackendMegabytes: number;
}

/** Samples connections and memory twice a second while something runs, and keeps the highest of each. */
export async function watching<T>(
  { db, pid }: { db: pg.Client; pid: number },
  work: () => Promise<T>,
): Promise<{ result: T; highest: Highest }> {
  const postmaster = await postmasterOf(db);
  const highest: Highest = {
    connections: 0,
    connectionsToOwnDatabases: 0,
    serverMegabytes: 0,
    postgresMegabytes: 0,
    largestBackendMegabytes: 0,
  };
  const raise = (name: keyof Highest, value: number) => (highest[name] = Math.max(highest[name], value));
  const sample = async () => {
    const { rows } = await db.query<{ all: number; own: number }>(
      `select count(*)::int as all, (count(*) filter (where datname like 'tenant%'))::int as own
         from pg_stat_activity where application_name = 'vecindad'`,
    );
    raise('connections', rows[0]?.all ?? 0);
    raise('connectionsToOwnDatabases', rows[0]?.own ?? 0);
    raise('serverMegabytes', residentMegabytes(pid) ?? 0);
    const backends = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster)
      .map((name) => privateMegabytes(Number(name)));
    raise(
      'postgresMegabytes',
      backends.reduce((sum, n) => sum + n, 0),
    );
    raise('largestBackendMegabytes', Math.max(0, ...backends));
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    void sample().finally(() => (busy = false));
  }, 500);
  try {
    const result = await work();
    await sample();
    return { result, highest };
  } finally {
    clearInterval(timer);
  }
}
