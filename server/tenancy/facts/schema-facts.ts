import type { CentreReader } from '../centre-reader.js';
import type { Sessions } from './placement-facts.js';

/** Bytes of schemas of the installation's database, indexes included; one that is not there is not in the answer. */
export async function schemaSizes(
  centre: CentreReader,
  schemas: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const [result] = await centre.send([
    {
      text: `select n.nspname as schema, coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes
        from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
        where n.nspname = any($1) group by n.nspname`,
      values: [schemas],
    },
  ]);
  return new Map(result?.rows.map((row) => [row['schema'] as string, row['bytes'] as number]));
}

/** Who is signed in to the installation's server as these roles; a role that is not there is not in the answer. */
export async function roleSessions(
  centre: CentreReader,
  roles: readonly string[],
): Promise<ReadonlyMap<string, Sessions>> {
  const [result] = await centre.send([
    {
      text: `select r.rolname as role, r.rolsuper as superuser, count(a.pid)::int as connections
        from pg_roles r left join pg_stat_activity a on a.usesysid = r.oid
        where r.rolname = any($1) group by r.rolname, r.rolsuper`,
      values: [roles],
    },
  ]);
  return new Map(
    result?.rows.map((row) => [
      row['role'] as string,
      { connections: row['connections'] as number, roleIsSuperuser: row['superuser'] as boolean },
    ]),
  );
}
