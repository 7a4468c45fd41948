import type pg from 'pg';
import { migrationSettings } from '#server/database/run-migrations.js';
import { assertPrivileges } from '../assert-privileges.js';
import type { AdoptedTable } from './adopted-table.js';
import { AdoptionRefused, fault } from './findings.js';
import type { Mapping } from './mapping.js';
import { choiceSetting } from './old-row.js';
import { readShop, type Shop } from './read-shop.js';
import { adoptionScript, lockTables, type Chapter } from './script.js';
import { searchRows, type SearchedRows } from './search-rows.js';

export interface ConversionRequest {
  readonly clientId: string;
  readonly roles: { readonly owner: string; readonly serving: string };
  readonly mapping: Mapping;
  readonly tables: readonly AdoptedTable[];
  /** How long an old application that still works may hold a table, as PostgreSQL writes it. */
  readonly lockTimeout?: string | undefined;
}

/** What an adoption finds, and what it does about it. */
export interface Conversion {
  readonly shop: Shop;
  readonly rows: SearchedRows;
  /** Of the transaction; by them the script knows client, roles and mapping. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly script: readonly Chapter[];
}

function settingsFor(
  { clientId, roles, lockTimeout = '5s' }: ConversionRequest,
  shop?: Shop,
  mapping?: Mapping,
) {
  const choices = shop?.matched.flatMap(({ adopted, choices: lists }) =>
    [...lists].map(([word, list]) => [choiceSetting(adopted.table, word), JSON.stringify(list)] as const),
  );
  return [
    ...migrationSettings({ schema: 'shared', roles: { ...roles, guarded: undefined }, clientId }),
    ['standard_conforming_strings', 'on'] as const,
    ['statement_timeout', '0'] as const,
    ['lock_timeout', lockTimeout] as const,
    ['vecindad.adopt_zone', mapping?.timeZone ?? ''] as const,
    ['vecindad.adopt_owner', mapping?.owner ?? ''] as const,
    ...(choices ?? []),
  ];
}

async function apply(db: pg.Client, settings: readonly (readonly [string, string])[]): Promise<void> {
  const calls = settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  await db.query(`select ${calls.join(', ')}`, settings.flat());
}

/** @throws AdoptionRefused if the tables can't be read as what they should be. */
async function readAll(db: pg.Client, request: ConversionRequest): Promise<Conversion> {
  const { mapping, roles, tables } = request;
  const { schema } = mapping;
  const shop = await readShop(db, mapping, tables);
  if (shop.faults.length > 0) throw new AdoptionRefused(shop.faults);
  const settings = settingsFor(request, shop, mapping);
  await apply(db, settings);
  const rows = await searchRows(db, shop.matched, schema);
  return { shop, rows, settings, script: await adoptionScript({ ...shop, schema, roles }) };
}

async function inTransaction<T>(db: pg.Client, begin: string, work: () => Promise<T>): Promise<T> {
  await db.query(begin);
  try {
    const done = await work();
    await db.query('commit');
    return done;
  } catch (error) {
    await db.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Says what an adoption would find (`rows.refused` stands in its way) and do. Reads only. @throws AdoptionRefused */
export function surveyShop(db: pg.Client, request: ConversionRequest): Promise<Conversion> {
  return inTransaction(db, 'begin transaction isolation level repeatable read read only', async () => {
    await apply(db, settingsFor(request));
    return readAll(db, request);
  });
}

async function run(db: pg.Client, statement: string): Promise<void> {
  try {
    await db.query(statement);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '55P03')
      throw new AdoptionRefused([
        fault(null, 'somebody still uses the tables: stop the old application and try again'),
      ]);
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(
      `PostgreSQL refused a step of the adoption; nothing was changed.\n${message}\n${statement}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Turns the old database into the client's placement: in one transaction, all of it or nothing.
 * @param reserved the addresses that the directory holds for it. @throws AdoptionRefused if other ones have come meanwhile.
 */
export function convertShop(
  db: pg.Client,
  request: ConversionRequest,
  reserved: readonly string[],
): Promise<Conversion> {
  return inTransaction(db, 'begin', async () => {
    await apply(db, settingsFor(request));
    const before = await readShop(db, request.mapping, request.tables);
    if (before.faults.length > 0) throw new AdoptionRefused(before.faults);
    await run(db, lockTables({ schema: request.mapping.schema, matched: before.matched }));
    const conversion = await readAll(db, request);
    if (conversion.rows.refused.length > 0) throw new AdoptionRefused(conversion.rows.refused);
    const held = new Set(reserved);
    const { signIns } = conversion.rows;
    if (signIns.length !== held.size || signIns.some((address) => !held.has(address)))
      throw new AdoptionRefused([
        fault(null, 'the old application still changes its users: stop it and try again'),
      ]);
    for (const { statements } of conversion.script)
      for (const statement of statements) await run(db, statement);
    await assertPrivileges(db, { ...request.roles, guarded: undefined }, ['shared']);
    return conversion;
  });
}
