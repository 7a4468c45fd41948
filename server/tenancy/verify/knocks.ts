import type pg from 'pg';
import { withConnection } from '#server/database/prepare-installation.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { listed } from './check.js';
import { notElsewhere } from './elsewhere.js';
import { sample, type Neighbours } from './neighbours.js';
import { denied, mustBeRefused, run, stateOf, undone, type Probe } from './probe.js';
import type { Seat } from './seat.js';

/** So many neighbours are really knocked at; the catalogue is asked about all of them (facts). */
const knocksMost = 50;
/** A sign-in costs more than a statement. */
const signInsMost = 5;

type Knock = (db: pg.Client, name: string) => Promise<string>;

/** Knocks at each; where it was not refused is named. */
async function throughWhich(db: pg.Client, names: readonly string[], knock: Knock): Promise<string> {
  const through: string[] = [];
  for (const name of names) {
    const got = await undone(db, () => knock(db, name));
    if (!denied.includes(got)) through.push(`${name}: ${got}`);
  }
  return through.length === 0 ? denied.join() : listed(through);
}

/** The check's name says how many were tried; where there is nobody, there is nothing to prove. */
function refusedByAll(check: string, names: readonly string[], most: number, knock: Knock): Probe[] {
  const tried = sample(names, most);
  if (tried.length === 0) return [];
  const said = `${check} (${tried.length} of ${names.length} tried)`;
  return [{ check: said, expected: denied, see: (db) => throughWhich(db, tried, knock) }];
}

const become: Knock = (db, name) => run(db, `set local role ${q(name)}`);

export interface KnocksOptions {
  readonly neighbours: Neighbours;
  /** Names of the roles that own the client's tables, and the installation's. */
  readonly owners: readonly string[];
  /** Roles of all the installation's clients. */
  readonly ownRoles: readonly string[];
  readonly ssl: { ca: string } | undefined;
}

/** Owners and administrators: nobody who serves may become one. */
function becomeMaster(seat: Seat, { owners, ownRoles }: KnocksOptions): Probe {
  return {
    check: 'become an owner or administrator',
    expected: denied,
    see: async (db) => {
      const { rows } = await db.query<{ name: string }>(
        `select rolname as name from pg_roles where rolname <> current_user and (rolsuper or rolcreaterole
           or rolname = any($1) or oid = (select datdba from pg_database where datname = current_database()))
           and ${notElsewhere(seat, '$2')}`,
        [owners, ownRoles],
      );
      return throughWhich(
        db,
        rows.map(({ name }) => name),
        become,
      );
    },
  };
}

/** Going to the doors of others: their schemas, their roles, their databases. */
export function knocks(seat: Seat, options: KnocksOptions): Probe[] {
  const { neighbours, ssl } = options;
  const { schemas, roles, databases } = neighbours;
  const readUsers: Knock = (db, name) => run(db, `select from ${q(name)}.users limit 1`);
  const probes = [
    ...refusedByAll('read the schemas of others', schemas, knocksMost, readUsers),
    becomeMaster(seat, options),
  ];
  if (!seat.signsIn) return probes;
  const signIn: Knock = async (_db, name) => {
    const url = new URL(seat.url);
    url.pathname = `/${encodeURIComponent(name)}`;
    return withConnection(url.href, ssl, async () => 'done').catch(stateOf);
  };
  probes.push(...refusedByAll('sign in to the databases of others', databases, signInsMost, signIn));
  // A session of the application's enters the roles of all its clients: what keeps it to one is the server's code.
  if (seat.bound)
    probes.push(...refusedByAll('become the role of another client', roles, knocksMost, become));
  return probes;
}

/** Outside a transaction, where alone it would be possible: the template that is missing keeps it from being made in any case. */
export const makeDatabase: Probe = mustBeRefused(
  'make a database',
  'create database vecindad_verify template "vecindad has no such template"',
);
