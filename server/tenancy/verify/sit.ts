import type pg from 'pg';
import { withConnection } from '#server/database/prepare-installation.js';
import { attempts, attemptsOnInstallation, foreignRows } from './attempts.js';
import type { Check } from './check.js';
import { facts, type FactsOptions } from './facts.js';
import { knocks, makeDatabase, type KnocksOptions } from './knocks.js';
import { stateOf, undone, type Probe } from './probe.js';
import { rowsSeen } from './rows.js';
import type { Seat } from './seat.js';

export interface SitOptions extends KnocksOptions, FactsOptions {
  readonly clientId: string;
  /** Somebody else's id; made up where there is no other client. */
  readonly otherId: string;
  /** Whether the seat is in the installation's database, and not in one of the client's own. */
  readonly inInstallation: boolean;
}

type Said = Pick<Check, 'check' | 'expected' | 'got' | 'ok'>;

function said({ check, expected }: Probe, got: string): Said {
  return { check, expected: expected.join(' or '), got, ok: expected.includes(got) };
}

const searchPath = (schema: string): Probe => ({
  check: 'search path',
  expected: [schema],
  see: async (db) => {
    const { rows } = await db.query<{ path: string }>(
      `select replace(current_setting('search_path'), '"', '') as path`,
    );
    return rows[0]?.path ?? '';
  },
});

async function inTransaction(db: pg.Client, seat: Seat, options: SitOptions): Promise<Said[]> {
  const probes = [
    searchPath(seat.schema),
    ...facts(seat, options),
    ...rowsSeen(seat, options.clientId),
    ...(seat.bound ? foreignRows(seat, options.otherId) : []),
    ...(options.inInstallation ? attemptsOnInstallation(seat) : []),
    ...knocks(seat, options),
    ...attempts(seat),
  ];
  await db.query('begin');
  // Where something is not refused after all, it must not wait for, nor keep waiting, those who are being served.
  await db.query(`set local lock_timeout = '2s'`);
  if (seat.settings) await db.query(seat.settings.text, [...seat.settings.values]);
  const findings: Said[] = [];
  for (const probe of probes) findings.push(said(probe, await undone(db, () => probe.see(db))));
  await db.query('rollback');
  return findings;
}

/** Everything that is looked at and tried in one seat. A role that can't sign in, or be entered, is one fault. */
export async function sit(seat: Seat, options: SitOptions): Promise<Said[]> {
  try {
    return await withConnection(seat.url, options.ssl, async (db) => {
      const findings = await inTransaction(db, seat, options);
      if (seat.signsIn) findings.push(said(makeDatabase, await makeDatabase.see(db).catch(stateOf)));
      return findings;
    });
  } catch (error) {
    return [{ check: 'sign in', expected: 'done', got: stateOf(error), ok: false }];
  }
}
