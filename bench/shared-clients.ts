import type pg from 'pg';
import { kinds, makeId } from './data.js';

const { client, user, session } = kinds;

/** A client of the shared tier in the registry, with an owner who is signed in; `$1` to `$2` are their numbers. */
const statements = [
  // Without the trigger that dates changes: clients that all changed just now would be read again at every poll.
  `insert into central.clients (id, name, slug, status, created_at, updated_at)
     select pg_temp.id(${client}, c), 'Company ' || c, 'company-' || c, 'ACTIVE', moment, moment
     from generate_series($1::int, $2::int) c, lateral (select '2026-01-01Z'::timestamptz + c * interval '1 minute') as at(moment)`,
  `insert into shared.residents (client_id) select pg_temp.id(${client}, c) from generate_series($1::int, $2::int) c`,
  `insert into central.sign_ins (email, client_id, state, operation)
     select format('owner@company-%s.test', c), pg_temp.id(${client}, c), 'CONFIRMED', pg_temp.id(${client}, c)
     from generate_series($1::int, $2::int) c`,
  // Nobody signs in with a password here, so no hash has to match one.
  `insert into shared.users (client_id, id, email, password_hash, role, first_name, last_name)
     select pg_temp.id(${client}, c), pg_temp.id(${user}, c), format('owner@company-%s.test', c), '-', 'OWNER', 'Olga', 'Number ' || c
     from generate_series($1::int, $2::int) c`,
  `insert into shared.sessions (client_id, id, user_id, token_hash, expires_at)
     select pg_temp.id(${client}, c), pg_temp.id(${session}, c), pg_temp.id(${user}, c), '-', now() + interval '7 days'
     from generate_series($1::int, $2::int) c`,
];

/** Makes the clients with the numbers `from` to `to` on the shared tier, by SQL alone. @param db a superuser's. */
export async function makeSharedClients(db: pg.Client, from: number, to: number): Promise<void> {
  await db.query(makeId);
  await db.query("set session_replication_role = 'replica'");
  for (const text of statements) await db.query(text, [from, to]);
  await db.query('reset session_replication_role');
}
