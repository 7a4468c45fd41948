import type pg from 'pg';
import { listed } from './check.js';

/** Something to look at or to try inside an open transaction of a role's. */
export interface Probe {
  readonly check: string;
  /** What may come out of it; anything else is a fault. */
  readonly expected: readonly string[];
  /** @returns what came out. What it throws counts as the SQLSTATE of the error. */
  readonly see: (db: pg.Client) => Promise<string>;
}

/** Permission denied. */
export const denied = ['42501'];

/** What PostgreSQL says of an error: its SQLSTATE, or the system's word for a connection that failed. */
export function stateOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
}

/**
 * Sees something and undoes whatever it did.
 * @returns what came out, or the SQLSTATE of what was thrown.
 * @throws only if the connection is lost.
 */
export async function undone(db: pg.Client, see: () => Promise<string>): Promise<string> {
  await db.query('savepoint probe');
  try {
    return await see();
  } catch (error) {
    return stateOf(error);
  } finally {
    await db.query('rollback to savepoint probe');
  }
}

/** Runs a statement. @returns `done`, or the SQLSTATE of a warning, e.g. that nothing was granted. */
export async function run(db: pg.Client, text: string, values: readonly unknown[] = []): Promise<string> {
  let warned: string | undefined;
  const hear = ({ severity, code }: { severity?: string | undefined; code?: string | undefined }) => {
    if (severity === 'WARNING') warned = code;
  };
  db.on('notice', hear);
  try {
    await db.query(text, [...values]);
    return warned ?? 'done';
  } finally {
    db.off('notice', hear);
  }
}

/** A statement that PostgreSQL must refuse. */
export function mustBeRefused(
  check: string,
  text: string,
  { values = [], refusals = denied }: { values?: readonly unknown[]; refusals?: readonly string[] } = {},
): Probe {
  return { check, expected: refusals, see: (db) => run(db, text, values) };
}

/** A question to the catalogue that must find nothing; each row names a `fault`. */
export function mustFindNothing(check: string, text: string, values: readonly unknown[] = []): Probe {
  const see = async (db: pg.Client) => {
    const { rows } = await db.query<{ fault: string }>(text, [...values]);
    return listed(rows.map(({ fault }) => fault));
  };
  return { check, expected: ['none'], see };
}
