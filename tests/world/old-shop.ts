import { randomBytes } from 'node:crypto';
import bcrypt from 'bcrypt';
import { inject } from 'vitest';
import { quoteIdentifier } from '#server/database/statement.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { few, layout, rows } from './old-shop-rows.js';

/** The password of every user of the shop. */
export const shopPassword = 'the old shop’s password';

export interface OldShop {
  readonly name: string;
  readonly adminUrl: string;
  readonly superuserUrl: string;
  /** As the administrator, who owns it. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** Database, schema and tables become another role's. */
  giveTo(role: string): Promise<void>;
  drop(): Promise<void>;
}

const into = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

let hash: Promise<string> | undefined;

export interface ShopOptions {
  /** Statements that change layout or rows before anybody looks. */
  readonly changes?: string;
  /** 50,000 rows, or a handful. */
  readonly full?: boolean;
  readonly adminUrl?: string;
  readonly superuserUrl?: string;
}

/** A database of an older shop, made by the administrator on the run's PostgreSQL. */
export async function oldShop({ changes = '', full = false, ...urls }: ShopOptions = {}): Promise<OldShop> {
  const name = `shop${randomBytes(6).toString('hex')}`;
  const { adminUrl = inject('adminUrl'), superuserUrl = inject('superuserUrl') } = urls;
  hash ??= bcrypt.hash(shopPassword, 4);
  const known = await hash;
  await withConnection(adminUrl, undefined, (db) => db.query(`create database ${quoteIdentifier(name)}`));
  const sql = <R extends object>(text: string, values: unknown[] = []) =>
    withConnection(into(adminUrl, name), undefined, async (db) => (await db.query<R>(text, values)).rows);
  await withConnection(into(adminUrl, name), undefined, async (db) => {
    await db.query(`select set_config('shop.hash', $1, false)`, [known]);
    await db.query(`${layout} ${full ? rows : few} ${changes}`);
  });
  return {
    name,
    adminUrl: into(adminUrl, name),
    superuserUrl: into(superuserUrl, name),
    sql,
    giveTo: (role) =>
      withConnection(into(superuserUrl, name), undefined, async (db) => {
        await db.query(`alter database ${name} owner to ${role}; grant connect on database ${name} to vecindad_admin;
          alter schema public owner to ${role};
          do $$ declare t text; begin
            for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
              execute format('alter table %I owner to ${role}', t);
            end loop;
          end $$`);
      }),
    drop: () =>
      withConnection(superuserUrl, undefined, async (db) => {
        await db.query(`drop database if exists ${quoteIdentifier(name)} with (force)`);
      }),
  };
}
