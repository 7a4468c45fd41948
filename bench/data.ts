import type pg from 'pg';

/** How much there is: a shared tier with as many rows as the figures of the plan were taken on. */
export const volume = { clients: 200, ordersPerClient: 1_000 } as const;

/** Kinds of rows whose ids the benchmark can say without asking. */
export const kinds = { client: 0, user: 1, session: 2, order: 3 } as const;

/** The id of row `n` of a kind, shaped like a UUID of version 7; the same as `pg_temp.id` below. */
export function idOf(kind: keyof typeof kinds, n: number): string {
  return `018f0000-000${kinds[kind]}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Which row `order` a client's i-th order is. */
export function orderNumber(client: number, i: number): number {
  return client * 1_000_000 + i;
}

const { clients, ordersPerClient } = volume;

const statements = [
  `create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
     select format('018f0000-%s-7000-8000-%s', lpad(kind::text, 4, '0'), lpad(to_hex(n), 12, '0'))::uuid $$`,
  // Without the trigger that dates changes: clients that all changed just now would be read again at every poll.
  "set session_replication_role = 'replica'",
  `insert into central.clients (id, name, slug, status, created_at, updated_at)
     select pg_temp.id(${kinds.client}, c), 'Company ' || c, 'company-' || c, 'ACTIVE', moment, moment
     from generate_series(1, ${clients}) c, lateral (select '2026-01-01Z'::timestamptz + c * interval '1 minute') as at(moment)`,
  'reset session_replication_role',
  `insert into shared.residents (client_id)
     select pg_temp.id(${kinds.client}, c) from generate_series(1, ${clients}) c`,
  `insert into central.sign_ins (email, client_id, state, operation)
     select format('owner@company-%s.test', c), pg_temp.id(${kinds.client}, c), 'CONFIRMED', pg_temp.id(${kinds.client}, c)
     from generate_series(1, ${clients}) c`,
  // Nobody signs in with a password here, so no hash has to match one.
  `insert into shared.users (client_id, id, email, password_hash, role, first_name, last_name)
     select pg_temp.id(${kinds.client}, c), pg_temp.id(${kinds.user}, c), format('owner@company-%s.test', c), '-', 'OWNER', 'Olga', 'Number ' || c
     from generate_series(1, ${clients}) c`,
  `insert into shared.sessions (client_id, id, user_id, token_hash, expires_at)
     select pg_temp.id(${kinds.client}, c), pg_temp.id(${kinds.session}, c), pg_temp.id(${kinds.user}, c), '-', now() + interval '7 days'
     from generate_series(1, ${clients}) c`,
  // In the order of time, so that rows of one client lie scattered as in a table that has grown. One of 50 is deleted.
  `insert into shared.orders (client_id, id, code, status, total, notes, created_by_id, version, deleted_at, created_at, updated_at)
     select pg_temp.id(${kinds.client}, c), pg_temp.id(${kinds.order}, c::bigint * 1000000 + i), 'ORD-' || lpad(i::text, 6, '0'),
       (array['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'])[1 + i % 4], ((i * 3701 + c * 119) % 250000) / 100.0,
       case i % 3 when 0 then 'Deliver to gate ' || i % 17 end, pg_temp.id(${kinds.user}, c), 1 + i % 4,
       case i % 50 when 0 then moment end, moment, moment
     from generate_series(1, ${ordersPerClient}) i, generate_series(1, ${clients}) c,
       lateral (select '2026-01-01 08:00Z'::timestamptz + i * interval '6 hours' + c * interval '7.013 seconds') as at(moment)
     order by i, c`,
  `insert into shared.counters (client_id, name, next_number)
     select pg_temp.id(${kinds.client}, c), 'order', ${ordersPerClient + 1} from generate_series(1, ${clients}) c`,
  'vacuum analyze',
];

/** Fills a migrated installation by SQL alone; nothing is random, so every run has the same rows. */
export async function fill(db: pg.Client): Promise<void> {
  for (const text of statements) await db.query(text);
}
