import type pg from 'pg';

/** A foreign key as it is before. */
export interface OldForeignKey {
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly toSchema: string;
  readonly toTable: string;
  readonly toColumns: readonly string[];
  /** MATCH FULL, DEFERRABLE, NOT VALID: what it has besides columns and actions. */
  readonly manner: string;
  /** ON DELETE CASCADE and its like; empty for none. */
  readonly actions: string;
  readonly ours: boolean;
}

const names = (table: string, numbers: string) => `array(select attname::text
  from unnest(${numbers}) with ordinality u (number, turn)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = u.number order by turn)`;

const action = (letter: string, on: string) => `case ${letter}
  when 'c' then ' ${on} cascade' when 'n' then ' ${on} set null' when 'd' then ' ${on} set default'
  when 'r' then ' ${on} restrict' else '' end`;

/** All from and to a schema. */
export async function readForeignKeys(db: pg.Client, schema: string): Promise<OldForeignKey[]> {
  const { rows } = await db.query<OldForeignKey>(
    `select conname as name, n.nspname as schema, c.relname as table, ${names('conrelid', 'conkey')} as columns,
       pn.nspname as "toSchema", p.relname as "toTable", ${names('confrelid', 'confkey')} as "toColumns",
       concat(case when confmatchtype = 'f' then ' match full' end, case when condeferrable then ' deferrable' end,
         case when condeferred then ' initially deferred' end, case when not convalidated then ' not valid' end) as manner,
       trim(${action('confdeltype', 'on delete')} || ${action('confupdtype', 'on update')}) as actions,
       pg_has_role(c.relowner, 'USAGE') and pg_has_role(p.relowner, 'USAGE') as ours
     from pg_constraint k
       join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class p on p.oid = confrelid join pg_namespace pn on pn.oid = p.relnamespace
     where contype = 'f' and conparentid = 0 and $1 in (n.nspname, pn.nspname)
     order by n.nspname, c.relname, conname`,
    [schema],
  );
  return rows;
}
