import { quoteIdentifier as q } from '#server/database/statement.js';
import type { CentreReader } from '../centre-reader.js';

const schema = 'shared';

/**
 * What of the shared tables is each client's, in bytes: an estimate. Of each table a client has the share that its rows have
 * among all rows, which PostgreSQL keeps count of roughly; rows of one table are taken for equally long.
 * @param tables those that hold clients' rows.
 */
export async function sharedSizes(
  centre: CentreReader,
  tables: readonly string[],
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rowsOf = (table: string) =>
    `select '${table.replaceAll("'", "''")}' as name, client_id, count(*)::float8 as own from ${q(schema)}.${q(table)} where client_id = any($1) group by client_id`;
  const [result] = await centre.send([
    {
      text: `with own as (${tables.map(rowsOf).join(' union all ')}),
        shares as (select client_id, name, own / greatest(pg_stat_get_live_tuples(c.oid), sum(own) over (partition by name)) as share, c.oid
          from own join pg_class c on c.relname = name join pg_namespace n on n.oid = c.relnamespace and n.nspname = '${schema}')
        select client_id as client, sum(share * pg_total_relation_size(oid))::float8 as bytes from shares group by client_id`,
      values: [clientIds],
    },
  ]);
  return new Map(result?.rows.map((row) => [row['client'] as string, row['bytes'] as number]));
}
