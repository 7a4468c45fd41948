import type { Connections } from '#server/database/connections.js';
import type { Settings } from '#server/database/settings.js';
import type { Statement } from '#server/database/statement.js';
import { quoteIdentifier } from '#server/database/statement.js';

/** A placement that can be used: connections to its database, the schema, and the role that serves (architecture 1). */
export interface OpenPlacement {
  /** From the application's pool, or from that of the client's own database. */
  readonly connections: Connections;
  readonly schema: string;
  /** Entered for every transaction; undefined where the connections' own login serves. */
  readonly role: string | undefined;
  readonly statementTimeoutMs: number;
  /** Whether statements that name its schema may stay prepared: with a schema for each client their number would have no end (architecture 7). */
  readonly prepares: boolean;
  /** Whether it lacks migrations that this code has: what a newer feature needs may be missing there. */
  readonly isBehind: boolean;
}

/**
 * Every setting that a transaction on a client's rows gets: this table is the whole list. All are explicit and local to the
 * transaction, because SET ROLE does not apply the role's own settings and a pooled connection must keep nothing.
 * @param actor who writes (actorSetting); reads have none.
 */
export function transactionSettings(
  placement: Pick<OpenPlacement, 'schema' | 'role' | 'statementTimeoutMs'>,
  clientId: string,
  actor?: string,
): Settings {
  const values = ['app.client_id', clientId];
  if (actor !== undefined) values.push('app.actor', actor);
  values.push('search_path', quoteIdentifier(placement.schema));
  values.push('statement_timeout', String(placement.statementTimeoutMs));
  values.push('timezone', 'UTC');
  // Last, because after it the settings above are no longer the login role's to make.
  if (placement.role !== undefined) values.push('role', placement.role);
  return values;
}

/** The statements as they may be sent to this placement. */
export function asPrepared(placement: OpenPlacement, statements: readonly Statement[]): readonly Statement[] {
  return placement.prepares ? statements : statements.map((statement) => ({ ...statement, reusable: false }));
}
