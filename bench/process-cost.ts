import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import type pg from 'pg';

/** Linux counts processor time in ticks of ten milliseconds, whatever the machine. */
const microsecondsPerTick = 10_000;

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** /proc/<pid>/stat, whose second field is a name that may hold anything but ends at the last bracket. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (field: number) => fields[field - 3] ?? 0;
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return undefined;
  }
}

/** Processor time of one process since it began, in microseconds; undefined where there is no /proc. */
export function processorTime(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat && stat.own * microsecondsPerTick;
}

/** The same of a process and of all that it has started: PostgreSQL has a process per connection. */
export function familyTime(pid: number): number | undefined {
  const head = statOf(pid);
  if (head === undefined) return undefined;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === pid);
  const ticks = children.reduce((sum, stat) => sum + (stat?.own ?? 0), head.own + head.ended);
  return ticks * microsecondsPerTick;
}

/** Memory of a process that is in RAM now, in megabytes. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The postmaster, which is the parent of our own connection's process; undefined where there is no /proc. */
export async function postmasterOf(db: pg.Client): Promise<number | undefined> {
  const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
  return statOf(rows[0]?.pid ?? 0)?.parent;
}

/** What all of it ran on, in words. */
export function machine(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`;
}
