import { randomBytes } from 'node:crypto';

/**
 * A slug that nobody else has: the roles and databases that are called after it belong to the cluster, which other tests use
 * at the same time.
 */
export function ownSlug(name: string): string {
  return `${name}-${randomBytes(3).toString('hex').slice(0, 5)}`;
}
