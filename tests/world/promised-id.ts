import { createHash } from 'node:crypto';

/** The id that docs/adopting.md promises, computed elsewhere. */
export function promisedId(clientId: string, table: string, oldId: number | string): string {
  const digest = createHash('sha256').update(`${clientId}:${table}:${oldId}`).digest('hex');
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
