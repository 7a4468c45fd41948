import { v7 as uuidv7 } from 'uuid';
import type { Row, Statement } from '#server/database/statement.js';
import type { WriteStamp } from './write-stamp.js';

export const auditActions = [
  'CREATE',
  'UPDATE',
  'DELETE',
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'IMPERSONATE',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** An entry of the record of changes that no trigger writes. */
export interface RecordedChange {
  readonly action: AuditAction;
  /** The table, as the triggers name it. */
  readonly entity: string;
  readonly rowId: string | null;
  /** By column, complete, as the triggers write it. */
  readonly before?: Row;
  readonly after?: Row;
}

const text = `insert into changes (client_id, id, action, entity, row_id, before, after, actor_kind, actor_id, actor_label,
    ip_address, user_agent, write_id, write_mac)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

/** The statement that writes an entry, as the triggers of the same write would. */
export function recordStatement(clientId: string, stamp: WriteStamp, change: RecordedChange): Statement {
  const { action, entity, rowId, before, after } = change;
  const { kind, id, label, ipAddress, userAgent } = stamp.actor;
  const rows = [before, after].map((row) => (row === undefined ? null : JSON.stringify(row)));
  const who = [kind, id, label, ipAddress, userAgent, stamp.writeId, stamp.mac];
  return { text, values: [clientId, uuidv7(), action, entity, rowId, ...rows, ...who], reusable: true };
}
