import type { Statement } from '#server/database/statement.js';

/** One statement on a client's rows: its text, in which `$1` is the client, and the values from `$2` on. */
export type OwnStatement = readonly [text: string, ...values: unknown[]];

/**
 * The one helper for SQL that the ORM can't say (A16): `$1` is the client, whatever the caller passes; a text that does not
 * name it is refused. What the text does with it is for its reader to judge: only row-level security would catch a misuse.
 */
export function ownStatement(clientId: string, [text, ...values]: OwnStatement): Statement {
  if (!/\$1\b/.test(text)) throw new Error('A statement on a client’s rows must use $1, the client.');
  return { text, values: [clientId, ...values], reusable: true };
}
