import { startInstallation, type Installation } from '../installation.js';
import type { Undo } from '../undo.js';

/**
 * What PostgreSQL has to be told for a thousand schemas. Each transaction on a placement locks some of its tables and indexes,
 * and dropping one locks all; the default of 64 locks a transaction is made for fewer tables. The rest is the default.
 */
export const postgresSettings = { max_locks_per_transaction: '256', max_connections: '200' } as const;

/** A PostgreSQL of the benchmark's own, migrated and empty. */
export function startScaleInstallation(undo: Undo): Promise<Installation> {
  return startInstallation(undo, postgresSettings);
}
