import { withConnection } from '#server/database/prepare-installation.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { usualTables } from '#server/tenancy/adopt/mapping.js';

/** Tables of the old shop that are taken over; all others must come out as they went in. */
const adopted: readonly string[] = usualTables;
const toAdopted = new RegExp(
  ` REFERENCES (shared\\.)?(${adopted.join('|')}|price_lists|price_list_items|customer_contacts|order_items)\\(`,
);

const ask = <R extends object>(url: string, text: string, values: unknown[] = []) =>
  withConnection(url, undefined, async (db) => (await db.query<R>(text, values)).rows);

/** Whose table a thing of the catalogue is: an index's, a sequence's, or itself. */
const tableOf = `coalesce((select indrelid::regclass from pg_index where indexrelid = c.oid), (select refobjid::regclass
  from pg_depend where objid = c.oid and classid = 'pg_class'::regclass and deptype in ('a', 'i') and c.relkind = 'S'), c.oid::regclass)`;

/** Everything about a schema that its catalogue tells, a line each, whatever the order in which it was made. */
async function linesOf(superuserUrl: string, schema: string): Promise<{ table: string; line: string }[]> {
  return ask(
    superuserUrl,
    `with c as (select c.* from pg_class c where relnamespace = to_regnamespace($1))
     select regexp_replace("table", '^.*\\.', '') as table, line from (
       select ${tableOf}::text as table, format('%s %s owner=%s rls=%s/%s acl=%s', relkind, relname, pg_get_userbyid(relowner),
           relrowsecurity, relforcerowsecurity, (select array_agg(a::text order by a::text) from unnest(relacl) a)) as line from c
       union all
       select relname, format('column %s.%s %s notnull=%s default=%s generated=%s identity=%s collation=%s acl=%s', relname, attname,
           format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid), attgenerated, attidentity,
           attcollation::regcollation, attacl)
         from c join pg_attribute a on attrelid = c.oid left join pg_attrdef d on adrelid = c.oid and adnum = attnum
         where attnum > 0 and not attisdropped and relkind in ('r', 'v')
       union all
       select relname, format('constraint %s.%s %s validated=%s', relname, conname, pg_get_constraintdef(k.oid), convalidated)
         from c join pg_constraint k on conrelid = c.oid
       union all
       select indrelid::regclass::text, 'index ' || pg_get_indexdef(indexrelid) || ' valid=' || indisvalid
         from c join pg_index on indrelid = c.oid
       union all
       select relname, format('policy %s.%s %s %s %s %s %s', relname, polname, polcmd, polpermissive,
           array(select r::regrole::text from unnest(polroles) r order by 1), pg_get_expr(polqual, polrelid),
           pg_get_expr(polwithcheck, polrelid)) from c join pg_policy on polrelid = c.oid
       union all
       select '', format('function %s owner=%s acl=%s %s', proname, proowner::regrole,
           (select array_agg(a::text order by a::text) from unnest(proacl) a), md5(pg_get_functiondef(oid)))
         from pg_proc where pronamespace = to_regnamespace($1) and prokind = 'f'
       union all
       select relname, format('trigger %s enabled=%s', pg_get_triggerdef(t.oid), tgenabled) from c join pg_trigger t on tgrelid = c.oid where not tgisinternal
       union all
       select '', format('default %s %s %s', defaclrole::regrole, defaclobjtype, defaclacl) from pg_default_acl
         where defaclnamespace = to_regnamespace($1)
       union all
       select '', format('schema %s owner=%s acl=%s', nspname, nspowner::regrole, nspacl) from pg_namespace where nspname = $1
     ) lines order by line`,
    [schema],
  );
}

export async function shapeOf(superuserUrl: string, schema: string): Promise<string[]> {
  return (await linesOf(superuserUrl, schema)).map(({ line }) => line);
}

/** Rows of the tables of a schema, a checksum each; `except` leaves tables out. */
async function checksums(
  superuserUrl: string,
  schema: string,
  except: readonly string[] = [],
): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    superuserUrl,
    `select relname as name from pg_class where relnamespace = to_regnamespace($1) and relkind = 'r' order by 1`,
    [schema],
  );
  const kept = tables.filter(({ name }) => !except.includes(name));
  if (kept.length === 0) return {};
  const sums = await ask<{ name: string; sum: string }>(
    superuserUrl,
    kept
      .map(
        ({ name }, i) =>
          `select $${i + 1} as name, count(*) || ' rows ' || md5(string_agg(t::text, '\n' order by t::text)) as sum
             from ${q(schema)}.${q(name)} t`,
      )
      .join(' union all '),
    kept.map(({ name }) => name),
  );
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}

/** Rows and shape of the tables that the product does not know: the same before and after. */
export async function untouched(superuserUrl: string) {
  const lines = await linesOf(superuserUrl, 'public');
  return {
    rows: await checksums(superuserUrl, 'public', adopted),
    // Foreign keys to the adopted tables end elsewhere afterwards, and the schema is closed: tests of their own hold that.
    shape: lines
      .filter(({ table, line }) => table !== '' && !adopted.includes(table) && !toAdopted.test(line))
      .map(({ line }) => line),
  };
}

/** Who may come into a database, and how its roles find their tables. */
export async function accessOf(superuserUrl: string): Promise<unknown> {
  const [access] = await ask(
    superuserUrl,
    `select pg_get_userbyid(datdba) as owner, (select array_agg(a::text order by a::text) from unnest(datacl) a) as acl,
       (select array_agg(format('%s %s', setrole::regrole, setconfig) order by setrole) from pg_db_role_setting
         where setdatabase = d.oid) as settings,
       (select array_agg(a::text order by a::text) from pg_namespace, aclexplode(nspacl) a
         where nspname = 'public' and a.grantee = 0) as public
     from pg_database d where datname = current_database()`,
  );
  return access;
}

/** The whole old database, to see that nothing at all has changed. */
export async function wholeShop(superuserUrl: string) {
  const [database] = await ask(
    superuserUrl,
    `select pg_get_userbyid(datdba) as owner, datacl::text, (select array_agg(nspname::text order by 1) from pg_namespace
       where nspname !~ '^pg_') as schemas, (select count(*) from pg_proc where pronamespace = 'public'::regnamespace) as functions
     from pg_database where datname = current_database()`,
  );
  return {
    database,
    rows: await checksums(superuserUrl, 'public'),
    shape: await shapeOf(superuserUrl, 'public'),
  };
}
