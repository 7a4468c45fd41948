import { createLogger } from '#server/config/logger.js';
import { createOrm } from '#server/database/orm.js';
import { createPool } from '#server/database/pool.js';
import { centralEntities, tenantEntities } from './entities.js';

/** What migrations make and entities can't say: the ORM would drop it. Tests of their own hold each of these in place. */
const beyondEntities = [
  /^drop table if exists "\w+"\."mikro_orm_migrations" cascade$/,
  /^drop policy "(\w+)_(client|owner|serving)" on "shared"\."\1"$/,
  /^alter table "shared"\."\w+" (no force|disable) row level security$/,
  /^alter table "shared"\."(\w+)" drop constraint "\1_resident_foreign"$/,
  /^alter table "central"\."\w+" drop constraint "\w+_foreign"$/,
  /^drop trigger if exists "(clients|placements)_dated" on "central"\."\1"$/,
  /^drop function if exists "central"\."(clients|placements)_\1_dated_fn"\(\)$/,
  /^drop trigger if exists "audit_heads_go_on" on "central"\."audit_heads"$/,
  /^drop function if exists "central"\."audit_heads_audit_heads_go_on_fn"\(\)$/,
  /^drop trigger if exists "(\w+)_(recorded|kept)" on "shared"\."\1"$/,
  /^drop function if exists "shared"\."(\w+)_\1_(recorded|kept)_fn"\(\)$/,
  /^drop view if exists "shared"\."erasures" cascade$/,
  /^drop function if exists "shared"\."erase_changes"\(uuid\)$/,
];

/**
 * What a migrated schema lacks of the entities, or has beyond them, as the statements that would even it out.
 * @param url of somebody who is a member of the owner: to others PostgreSQL does not show the checks, and all would seem missing.
 */
export async function schemaDifference(url: string, schema: 'central' | 'shared'): Promise<string[]> {
  const pool = createPool({ url, max: 2, log: createLogger('silent') });
  const orm = await createOrm(pool, schema === 'central' ? centralEntities : tenantEntities, []);
  try {
    const sql = await orm.schema.getUpdateSchemaSQL({ schema, wrap: false, safe: false, dropTables: true });
    return sql
      .split(/;\n+/)
      .map((text) => text.replace(/;$/, '').trim())
      .filter((text) => text !== '' && !beyondEntities.some((known) => known.test(text)));
  } finally {
    await orm.close();
    await pool.end();
  }
}
