import { hasPostgres15 } from '../world/postgres-15-bin.js';
import type { Tier } from '../world/tier.js';

/** One row of the matrix: under what the tests run. */
export interface Row {
  readonly tier: Tier;
  readonly rls: 'on' | 'off';
  readonly postgres: '15' | '18';
}

/** The oldest PostgreSQL that is served, or the embedded one on a machine that has no other; the row's name tells. */
const oldest = hasPostgres15 ? '15' : '18';

/**
 * Every value, and twelve of the sixteen pairs of two values. The four others (SCHEMA and DATABASE with the RLS and the
 * version that their own row lacks) are in the first two rows by the tests whose worlds hold all tiers at once.
 */
export const first: Row = { tier: 'SHARED', rls: 'off', postgres: '18' };
export const second: Row = { tier: 'SHARED', rls: 'on', postgres: oldest };
export const third: Row = { tier: 'SCHEMA', rls: 'on', postgres: '18' };
export const fourth: Row = { tier: 'DATABASE', rls: 'off', postgres: oldest };

/** All there are. */
export const everyRow: readonly Row[] = (['SHARED', 'SCHEMA', 'DATABASE'] as const).flatMap((tier) =>
  (['off', 'on'] as const).flatMap((rls) =>
    (['15', '18'] as const)
      .filter((postgres) => postgres === '18' || hasPostgres15)
      .map((postgres) => ({ tier, rls, postgres })),
  ),
);
