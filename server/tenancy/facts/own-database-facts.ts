import { readTransaction } from '#server/database/read-transaction.js';
import { transactionSettings, type OpenPlacement } from '../open-placement.js';
import { serverSessionsSql, type ServerSessions, type Sessions } from './placement-facts.js';

export interface OwnDatabaseFacts extends Sessions {
  readonly sizeBytes: number;
  readonly server: ServerSessions;
}

/** Shorter than a request's own: somebody waits for a whole list. */
const patienceMs = 3_000;

const look = {
  text: `select pg_database_size(current_database())::float8 as "sizeBytes",
    (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
    (select rolsuper from pg_roles where rolname = current_user) as "roleIsSuperuser", ${serverSessionsSql}`,
  values: [],
};

/**
 * Asks a client's own database about itself, as the client's own role: nobody else may connect to it (B8).
 * @throws when the database does not answer.
 */
export async function ownDatabaseFacts(open: OpenPlacement, clientId: string): Promise<OwnDatabaseFacts> {
  const settings = transactionSettings({ ...open, statementTimeoutMs: patienceMs }, clientId);
  const [result] = await readTransaction(open.connections, settings, [look]);
  const row = result?.rows[0] as unknown as Sessions & {
    readonly sizeBytes: number;
    readonly serverConnections: number;
    readonly maxConnections: number;
  };
  const { sizeBytes, connections, roleIsSuperuser, serverConnections, maxConnections } = row;
  const server = { connections: serverConnections, maxConnections };
  return { sizeBytes, connections, roleIsSuperuser, server };
}
