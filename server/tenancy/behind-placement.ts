import { AppError } from '#server/errors/app-error.js';
import type { OpenPlacement } from './open-placement.js';

/** SQLSTATE: no such table, no such column. */
const missing = new Set(['42P01', '42703']);

/**
 * What went wrong, seen from outside: a table or column that is missing in a placement which is behind is on its way, so its
 * clients are asked to come back. In one that is up to date it is a fault of ours, and stays one.
 */
export function seenFromOutside(error: unknown, { isBehind }: Pick<OpenPlacement, 'isBehind'>): unknown {
  const isMissing = error instanceof Error && 'code' in error && missing.has(String(error.code));
  if (!isBehind || !isMissing) return error;
  return new AppError(
    'SERVICE_UNAVAILABLE',
    'This needs what is still being added to this client’s database. Try again later.',
  );
}
