import type { Head } from '#server/tenancy/audit-heads.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { Row } from '#server/database/statement.js';
import { entryColumns, noSeal, sealOf } from './sealed-entry.js';

export interface SealOptions {
  /** The client's audit key. */
  readonly key: Buffer;
  /** The head as it is kept apart from the record, if one is. */
  readonly kept: Head | undefined;
  /** So many entries and the rest of their last write; the others are left to the next batch. */
  readonly batch: number;
}

export interface SealedBatch {
  /** The end of the chain; undefined while nothing is sealed. */
  readonly head: Head | undefined;
  /** Whether the chain goes through the head that is kept: if not, entries were taken away. */
  readonly goesOn: boolean;
  /** Whether entries are left that could have been sealed. */
  readonly more: boolean;
}

/** What one page holds in memory at most. */
const pageSize = 500;
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * One at a time for each client; not the gate's lock, so that no write waits for it. Pages are to be read in the order of the
 * index: where PostgreSQL has no statistics yet it would fetch and sort all that is left for each.
 */
const begin = `select pg_try_advisory_xact_lock(hashtextextended('seal:' || $1::text, 0)) as granted,
  set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`;

/**
 * Where the chain ends, and which transactions can't get any more entries: those before the oldest that is under way. One that
 * lies in the future was of another PostgreSQL server, whose rows were restored here.
 */
const standing = `select s.number::int8 as number, s.seal, c.transaction::text as transaction,
    c.transaction >= pg_snapshot_xmax(now.snapshot) as foreign,
    pg_snapshot_xmin(now.snapshot)::text as horizon,
    (select seal from seals where client_id = $1::uuid and number = $2::int8) as kept
  from (select pg_current_snapshot() as snapshot) now
    left join lateral (
      select number, seal, change_id from seals where client_id = $1::uuid order by seals.number desc limit 1) s on true
    left join changes c on c.client_id = $1::uuid and c.id = s.change_id`;

interface Standing {
  readonly number: string | null;
  readonly seal: string | null;
  readonly transaction: string | null;
  readonly foreign: boolean | null;
  readonly horizon: string;
  /** The seal that stands where the kept head says. */
  readonly kept: string | null;
}

const pageOf = (which: string) => `select ${entryColumns} from changes c
  where c.client_id = $1::uuid and (c.transaction, c.id) > ($2::xid8, $3::uuid) and ${which}
  order by c.transaction, c.id limit ${pageSize}`;

/** By the index alone: all up to where the chain ends is sealed. */
const following = pageOf('c.transaction < $4::xid8');
/**
 * Where that can't be told. What lies in the future is told by this statement's own snapshot: by an earlier one, writes that
 * have ended since would look as if they did, and be sealed before others that are under way.
 */
const anywhere =
  pageOf(`(c.transaction < $4::xid8 or c.transaction >= pg_snapshot_xmax(pg_current_snapshot()))
    and not exists (select from seals s where s.client_id = c.client_id and s.change_id = c.id)`);

const insert = `insert into seals (client_id, number, change_id, seal)
  select $1::uuid, number, change_id, seal from unnest($2::int8[], $3::uuid[], $4::text[]) as t (number, change_id, seal)`;

interface Sealing {
  readonly write: ClientWrite;
  readonly options: SealOptions;
  head: Head;
  sealed: number;
  /** Of the last entry that was sealed: all that follow it in this order are still to be. */
  transaction: string;
  id: string;
}

/** Seals one page, up to the first write beyond the batch. @returns whether there is more to seal in this batch, or after it. */
async function sealPage(work: Sealing, rows: readonly Row[]): Promise<'ON' | 'FULL' | 'END'> {
  const { write, options } = work;
  const seals: Head[] = [];
  const ids: string[] = [];
  let full = false;
  for (const row of rows) {
    const { transaction, id } = row as { transaction: string; id: string };
    full = work.sealed >= options.batch && transaction !== work.transaction;
    if (full) break;
    const number = work.head.number + 1;
    const seal = sealOf(options.key, write.clientId, { number, previous: work.head.seal }, row);
    Object.assign(work, { head: { number, seal }, sealed: work.sealed + 1, transaction, id });
    seals.push(work.head);
    ids.push(id);
  }
  if (ids.length > 0)
    await write.query(insert, [seals.map(({ number }) => number), ids, seals.map(({ seal }) => seal)]);
  if (full) return 'FULL';
  return rows.length < pageSize ? 'END' : 'ON';
}

/**
 * Seals what was written since the last time, whole writes at a time, in the order of their transactions; one page in memory.
 * @returns undefined while somebody else seals this client. @throws SERVICE_UNAVAILABLE while its gate is closed.
 */
export function sealClient(door: ClientDoor, options: SealOptions): Promise<SealedBatch | undefined> {
  return door.write(async (write) => {
    const [locked, looked] = await write.together([[begin], [standing, options.kept?.number ?? 0]]);
    if (locked?.[0]?.['granted'] !== true) return undefined;
    const at = looked?.[0] as unknown as Standing;
    const { number, seal, transaction, foreign, horizon, kept } = at;
    // From a transaction of another server nothing follows about those of this one.
    const [page, from] =
      transaction === null || foreign === true
        ? [anywhere, { transaction: '0', id: firstId }]
        : [following, { transaction, id: lastId }];
    const work: Sealing = {
      write,
      options,
      head: { number: Number(number ?? 0), seal: seal ?? noSeal },
      sealed: 0,
      ...from,
    };
    const goesOn = options.kept === undefined || kept === options.kept.seal;
    for (;;) {
      const rows = await write.query(page, [work.transaction, work.id, horizon]);
      const left = await sealPage(work, rows);
      if (left !== 'ON')
        return { head: work.head.number === 0 ? undefined : work.head, goesOn, more: left === 'FULL' };
    }
  });
}
