import type { TestClient } from './world.js';

/** All tables of a database that hold clients' rows, however many there come to be; the centre's are about clients, not theirs. */
const tablesHere = `select current_database() as database, table_schema as schema, table_name as name
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where column_name = 'client_id' and table_type = 'BASE TABLE' and table_schema <> 'central'`;

interface Table {
  readonly database: string;
  readonly schema: string;
  readonly name: string;
}

/**
 * Looks as the superuser into every schema of every database where one of the clients lives.
 * @returns for each client's id the places, such as `tenant_acme/shared`, that hold a row of its; and how many tables were looked at.
 */
export async function whereRowsAre(
  clients: readonly TestClient[],
): Promise<{ places: Record<string, string[]>; looked: number }> {
  const places: Record<string, Set<string>> = {};
  const seen = new Set<string>();
  for (const client of clients) {
    const tables = await client.sql<Table & Record<string, string>>(tablesHere);
    for (const { database, schema, name } of tables) {
      if (seen.has(`${database}/${schema}.${name}`)) continue;
      seen.add(`${database}/${schema}.${name}`);
      const rows = await client.sql<{ id: string }>(
        `select distinct client_id as id from "${schema}"."${name}"`,
      );
      for (const { id } of rows) (places[id] ??= new Set()).add(`${database}/${schema}`);
    }
  }
  return {
    places: Object.fromEntries(Object.entries(places).map(([id, found]) => [id, [...found]])),
    looked: seen.size,
  };
}
