import type { Row } from '#server/database/statement.js';
import type { ActorKind } from '#server/tenancy/actor.js';
import type { Head } from '#server/tenancy/audit-heads.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import { isGenuine } from '#server/tenancy/write-stamp.js';
import { Findings } from './findings.js';
import { entryColumns, noSeal, sealOf } from './sealed-entry.js';

/** What can be wrong with a record of changes; each is a check of its own. */
export const recordFaults = [
  'numbers missing or double',
  'sealed entries that are gone',
  'newest entries that are gone',
  'entries that were changed, or whose seal was',
  'entries that the API did not write',
  'entries added to an earlier write',
  'entries left out between sealed ones',
] as const;
export type RecordFault = (typeof recordFaults)[number];
export type RecordFindings = Findings<RecordFault>;

const pageSize = 500;

const page = `select s.number::int8 as number, s.seal, s.change_id::text as change_id, ${entryColumns}
  from seals s left join changes c on c.client_id = s.client_id and c.id = s.change_id
  where s.client_id = $1::uuid and s.number > $2::int8 order by s.number limit ${pageSize}`;

/** What no page shows: a number that stands twice at the border of two. */
const twice = `select number::int8 as number from seals where client_id = $1::uuid group by seals.number having count(*) > 1 limit 20`;

/** Rows of one write share its transaction, and are sealed one after the other. */
const split = `select c.write_id::text as write from changes c
    left join seals s on s.client_id = c.client_id and s.change_id = c.id
  where c.client_id = $1::uuid and c.write_id is not null
  group by c.write_id
  having min(c.transaction::text) <> max(c.transaction::text)
    or count(s.number) not in (0, count(*)) or max(s.number) - min(s.number) + 1 <> count(s.number)
  limit 20`;

/** No seal, although its transaction is not under way: one of those that were sealed, or one that is still to come. */
const leftOut = `select c.id::text as id from changes c
  where c.client_id = $1::uuid
    and (c.transaction >= pg_snapshot_xmax(pg_current_snapshot()) or c.transaction < pg_snapshot_xmin(pg_current_snapshot())
      and c.transaction <= (select l.transaction from seals s join changes l on l.client_id = s.client_id and l.id = s.change_id
        where s.client_id = $1::uuid order by s.number desc limit 1))
    and not exists (select from seals s where s.client_id = c.client_id and s.change_id = c.id)
  order by c.transaction limit 20`;

/** SQL by hand is recorded honestly, by the trigger, as the role of the session; what says to be anything else has to prove it. */
function isHonest(row: Row, key: Buffer, clientId: string): boolean {
  const { actor_kind: kind, actor_id: id, actor_label: label, write_id: writeId, write_mac: mac } = row;
  if (writeId === null && mac === null) return kind === 'SYSTEM' && String(label).startsWith('sql:');
  const actor = {
    kind: kind as ActorKind,
    id: id as string | null,
    label: String(label),
    ipAddress: row['ip_address'] as string | null,
    userAgent: row['user_agent'] as string | null,
  };
  return isGenuine(key, clientId, { actor, writeId: String(writeId), mac: String(mac) });
}

interface Walk {
  readonly key: Buffer;
  readonly clientId: string;
  readonly kept: Head | undefined;
  readonly findings: RecordFindings;
  number: number;
  /** Undefined after a gap: the next seal can't be judged. */
  previous: string | undefined;
}

function walkOver(walk: Walk, row: Row): void {
  const { key, clientId, kept, findings, previous } = walk;
  const number = Number(row['number']);
  const seal = String(row['seal']);
  const name = `#${number} (${String(row['change_id'])})`;
  const follows = number === walk.number + 1;
  if (!follows) findings.add('numbers missing or double', `#${walk.number + 1} to #${number - 1}`);
  if (row['id'] === null) findings.add('sealed entries that are gone', name);
  else {
    const right =
      !follows || previous === undefined || seal === sealOf(key, clientId, { number, previous }, row);
    if (!right) findings.add('entries that were changed, or whose seal was', name);
    if (!isHonest(row, key, clientId)) findings.add('entries that the API did not write', name);
  }
  if (number === kept?.number && seal !== kept.seal)
    findings.add('newest entries that are gone', `${name}: the centre remembers another`);
  Object.assign(walk, { number, previous: seal });
}

/**
 * Verifies a client's record of changes: walks the chain page by page, with one page in memory, and looks for entries beside
 * it. What can be sealed should be before.
 * @param key the client's audit key. @param kept the head as the centre remembers it.
 */
export async function verifyRecord(
  door: ClientDoor,
  key: Buffer,
  kept: Head | undefined,
): Promise<RecordFindings> {
  const findings: RecordFindings = new Findings(recordFaults);
  const walk: Walk = { key, clientId: door.clientId, kept, findings, number: 0, previous: noSeal };
  for (;;) {
    const rows = await door.rows(page, walk.number);
    for (const row of rows) walkOver(walk, row);
    if (rows.length < pageSize) break;
  }
  if (kept !== undefined && kept.number > walk.number)
    findings.add('newest entries that are gone', `#${walk.number + 1} to #${kept.number}`);
  for (const { number } of await door.rows(twice))
    findings.add('numbers missing or double', `#${Number(number)} twice`);
  for (const { write } of await door.rows(split))
    findings.add('entries added to an earlier write', `write ${String(write)}`);
  for (const { id } of await door.rows(leftOut))
    findings.add('entries left out between sealed ones', String(id));
  return findings;
}
