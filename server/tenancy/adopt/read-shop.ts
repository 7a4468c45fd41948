import type pg from 'pg';
import type { AdoptedTable } from './adopted-table.js';
import { fault, type Found } from './findings.js';
import { keepForeignKeys, type KeptKeys } from './foreign-keys.js';
import type { Mapping } from './mapping.js';
import { findTable, matchTable, type MatchedTable } from './match-table.js';
import { readForeignKeys } from './old-foreign-keys.js';
import { readDependents, readExtras, readOldTables, type Extra, type OldTable } from './old-schema.js';

/** The old database as its catalogue tells, beside what the product makes of it. */
export interface Shop {
  readonly database: string;
  readonly tables: readonly OldTable[];
  readonly matched: readonly MatchedTable[];
  readonly extras: readonly Extra[];
  readonly keys: KeptKeys;
  readonly neighbours: readonly string[];
  readonly schemaOwner: string;
  readonly publicOwner: string | null;
  /** What makes an adoption impossible, rows aside. */
  readonly faults: readonly Found[];
}

interface Whole {
  readonly database: string;
  readonly encoding: string;
  readonly user: string;
  readonly owner: string;
  readonly ours: boolean;
  readonly zone: boolean;
  readonly shared: boolean;
  readonly schemaOwner: string | null;
  readonly publicOwner: string | null;
  /** Owners of the two schemas that this connection may not act for. */
  readonly strangers: string[];
  readonly neighbours: string[];
}

async function readWhole(
  db: pg.Client,
  { schema, timeZone }: Mapping,
  adopted: readonly string[],
): Promise<Whole> {
  const { rows } = await db.query<Whole>(
    `select datname as database, pg_encoding_to_char(encoding) as encoding, current_user as user,
       pg_get_userbyid(datdba) as owner, pg_has_role(datdba, 'USAGE') as ours,
       exists (select from pg_timezone_names where name = $2) as zone,
       exists (select from pg_namespace where nspname = 'shared') as shared,
       (select pg_get_userbyid(nspowner) from pg_namespace where nspname = $1) as "schemaOwner",
       (select pg_get_userbyid(nspowner) from pg_namespace where nspname = 'public') as "publicOwner",
       array(select distinct pg_get_userbyid(nspowner)::text from pg_namespace where nspname in ($1, 'public')
         and pg_get_userbyid(nspowner) <> 'pg_database_owner' and not pg_has_role(nspowner, 'MEMBER')) as strangers,
       array(select distinct rolname::text from pg_class c join pg_namespace n on n.oid = relnamespace
         join pg_roles r on r.oid = relowner
         where nspname = $1 and not rolsuper and relname <> all($3) and relkind in ('r', 'p', 'v', 'm', 'S') order by 1
       ) as neighbours
     from pg_database where datname = current_database()`,
    [schema, timeZone, adopted],
  );
  if (rows[0] === undefined) throw new Error('PostgreSQL does not know the database that it is in.');
  return rows[0];
}

function faultsOfWhole(whole: Whole, mapping: Mapping): Found[] {
  const { encoding, user, owner, ours, zone, shared, strangers } = whole;
  return [
    ...(encoding === 'UTF8' ? [] : [fault(null, `the database is ${encoding}; only UTF8 can be taken over`)]),
    ...(zone ? [] : [fault(null, `there is no time zone ${mapping.timeZone}`)]),
    ...(shared ? [fault(null, 'there is a schema “shared” in the database already')] : []),
    ...(ours ? [] : [fault(null, `the database belongs to ${owner}: grant ${owner} to ${user}`)]),
    ...strangers.map((role) => fault(null, `a schema of it belongs to ${role}: grant ${role} to ${user}`)),
  ];
}

/** Reads what there is and matches it with what the product takes over. Changes nothing. */
export async function readShop(
  db: pg.Client,
  mapping: Mapping,
  adopted: readonly AdoptedTable[],
): Promise<Shop> {
  const { schema } = mapping;
  const tables = await readOldTables(db, schema);
  const there = adopted.filter(
    ({ called }) => mapping.tables[called] !== null && findTable(called, mapping, tables) !== undefined,
  );
  const taken = new Set(there.map(({ table }) => table));
  const found = adopted.map((table) => matchTable(table, mapping, tables, taken));
  const matched = found.flatMap((each) => each.matched ?? []);
  const names = matched.map(({ old }) => old.name);
  const whole = await readWhole(db, mapping, names);
  const dependents = await readDependents(db, schema, names);
  const keys = keepForeignKeys(await readForeignKeys(db, schema), matched, schema);
  const faults = [
    ...faultsOfWhole(whole, mapping),
    ...found.flatMap((each) => each.faults),
    ...matched
      .filter(({ old }) => !old.ours)
      .map(({ old }) => fault(old.name, `belongs to ${old.owner}: grant ${old.owner} to ${whole.user}`)),
    ...(dependents.length > 0
      ? [fault(null, 'views and rules over the tables: drop them first', dependents)]
      : []),
    ...keys.faults,
  ];
  const { database, neighbours, schemaOwner, publicOwner } = whole;
  return {
    database,
    tables,
    matched,
    extras: await readExtras(db, schema, names),
    keys,
    neighbours,
    // Without the schema there are no tables, which is a fault of its own.
    schemaOwner: schemaOwner ?? '',
    publicOwner,
    faults,
  };
}
