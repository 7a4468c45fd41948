import type { ClientDoor } from '#server/tenancy/client-door.js';
import { differences, writeDifferences, type Difference } from './bought-together.js';

/** Whoever has not finished by then has died over it. */
const leaseMinutes = 5;
/** How long the one large statement may take; what serves requests has far less. */
const patienceMs = 60_000;
/**
 * For one transaction. PostgreSQL can't know how many rows the parts of the large statement have; where it guesses few, it
 * compares each row with each (seen: after an ANALYZE, what had taken 3 s ran into its timeout of a minute).
 */
const forBulk = `select set_config('statement_timeout', $2, true), set_config('enable_nestloop', 'off', true)
  where $1::uuid is not null`;
/** So few that no order waits for a batch: tens of milliseconds. */
const batchSize = 500;

const free = `recommendation_runs.claimed_until is null or recommendation_runs.claimed_until < now()`;
const lease = `interval '${leaseMinutes} minutes'`;

/** Takes the work if nobody else has it. */
const claim = `insert into recommendation_runs (client_id, claimed_until) values ($1, now() + ${lease})
  on conflict (client_id) do update set claimed_until = excluded.claimed_until where ${free} returning now() as at`;

/** The same, if orders have come since the last time and that is more than $2 minutes ago. */
const claimIfDue = `insert into recommendation_runs (client_id, claimed_until)
  select $1, now() + ${lease} where exists (
    select from orders where client_id = $1 and deleted_at is null and created_at > coalesce(
      (select computed_at from recommendation_runs where client_id = $1), '-infinity'))
  on conflict (client_id) do update set claimed_until = excluded.claimed_until
    where (${free}) and (recommendation_runs.computed_at is null
      or recommendation_runs.computed_at < now() - $2 * interval '1 minute')
  returning now() as at`;

const finish = `update recommendation_runs set claimed_until = null, computed_at = coalesce($2, computed_at) where client_id = $1`;

async function compute(door: ClientDoor): Promise<Difference[]> {
  return door.write(async (write) => {
    await write.query(forBulk, [String(patienceMs)]);
    return (await write.query(differences, [])) as unknown as Difference[];
  });
}

async function write(door: ClientDoor, batch: readonly Difference[]): Promise<void> {
  const columns = [
    batch.map(({ productId }) => productId),
    batch.map(({ recommendedId }) => recommendedId),
    batch.map(({ score }) => score),
  ];
  await door.write((open) => open.query(writeDifferences, columns));
}

/**
 * Computes a client's recommendations anew and writes what has changed, a short transaction for each batch: whoever places
 * orders meanwhile is not kept waiting, and one killed half-way leaves some scores older than others until the next time.
 * @param dueAfterMinutes only if orders have come since the last time, and that is longer ago; at once unless given.
 * @returns how many pairs have changed; undefined if it is not due, or if somebody else is at it.
 */
export async function refreshRecommendations(
  door: ClientDoor,
  dueAfterMinutes?: number,
): Promise<number | undefined> {
  const [claimed] = await door.write((open) =>
    dueAfterMinutes === undefined ? open.query(claim, []) : open.query(claimIfDue, [dueAfterMinutes]),
  );
  if (claimed === undefined) return undefined;
  let computedAt: unknown = null;
  try {
    const changed = await compute(door);
    for (let i = 0; i < changed.length; i += batchSize) await write(door, changed.slice(i, i + batchSize));
    computedAt = claimed['at'];
    return changed.length;
  } finally {
    await door.write((open) => open.query(finish, [computedAt]));
  }
}
