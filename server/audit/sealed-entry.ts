import { createHmac } from 'node:crypto';
import type { Row } from '#server/database/statement.js';

/** What a seal covers of an entry: every column, as text that is the same on every PostgreSQL and in every session. */
const covered: readonly (readonly [name: string, sql: string])[] = [
  ['id', 'c.id::text'],
  ['at', `to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')`],
  ['transaction', 'c.transaction::text'],
  ['action', 'c.action'],
  ['entity', 'c.entity'],
  ['row_id', 'c.row_id::text'],
  ['actor_kind', 'c.actor_kind'],
  ['actor_id', 'c.actor_id::text'],
  ['actor_label', 'c.actor_label'],
  ['ip_address', 'c.ip_address'],
  ['user_agent', 'c.user_agent'],
  ['before', 'c.before::text'],
  ['after', 'c.after::text'],
  ['write_id', 'c.write_id::text'],
  ['write_mac', 'c.write_mac'],
];

/** The columns of `changes c` that a seal is made from. */
export const entryColumns = covered.map(([name, sql]) => `${sql} as ${name}`).join(', ');

/** The seal before the first. */
export const noSeal = '';

/**
 * The seal of one entry: an HMAC over the seal before it, its number and all that it says. Without the key none can be made,
 * and by the seal before it each vouches for all the entries before its own.
 */
export function sealOf(
  key: Buffer,
  clientId: string,
  { number, previous }: { number: number; previous: string },
  entry: Row,
): string {
  const said = ['seal', clientId, previous, number, ...covered.map(([name]) => entry[name] ?? null)];
  return createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
}
