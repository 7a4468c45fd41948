import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { listed } from './check.js';
import type { Probe } from './probe.js';
import type { Seat } from './seat.js';

/** Tables of the client's that the role may read and that carry a client. */
async function ownTables(db: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace and nspname = $1
       join pg_attribute a on attrelid = c.oid and attname = 'client_id' and not attisdropped
     where relkind in ('r', 'p') and has_table_privilege(c.oid, 'select') order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

/** Names of the tables in which one of the conditions finds a row. */
async function tablesWithRows(
  db: pg.Client,
  schema: string,
  conditions: readonly string[],
  values: readonly unknown[],
): Promise<string> {
  const looks = (await ownTables(db, schema)).flatMap((table) =>
    conditions.map(
      (condition) =>
        `(select ${db.escapeLiteral(table)} as name from ${q(schema)}.${q(table)} where ${condition} limit 1)`,
    ),
  );
  if (looks.length === 0) return 'no table can be read';
  const { rows } = await db.query<{ name: string }>(
    `select distinct name from (${looks.join(' union all ')}) found order by 1`,
    [...values],
  );
  return listed(rows.map(({ name }) => name));
}

/** What the role sees of rows: its client's, and nobody else's. */
export function rowsSeen({ schema, bound, policed }: Seat, clientId: string): Probe[] {
  const probes: Probe[] = [
    {
      check: 'its own line among the residents',
      expected: ['there'],
      see: async (db) => {
        const { rowCount } = await db.query(`select from ${q(schema)}.residents where client_id = $1`, [
          clientId,
        ]);
        return rowCount === 1 ? 'there' : 'not there';
      },
    },
  ];
  if (bound)
    probes.push({
      check: 'tables with rows of other clients',
      expected: ['none'],
      // Each side apart: so the index answers, however many rows of its own there are.
      see: (db) => tablesWithRows(db, schema, ['client_id < $1', 'client_id > $1'], [clientId]),
    });
  if (policed)
    probes.push({
      check: 'tables with rows while no client is set',
      expected: ['none'],
      see: async (db) => {
        await db.query(`select set_config('app.client_id', '', true)`);
        return tablesWithRows(db, schema, ['true'], []);
      },
    });
  return probes;
}
