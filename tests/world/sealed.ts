import { expect } from 'vitest';
import { verifyRecordOf } from '#server/commands/verify-records.js';
import type { TestClient, World } from './world.js';

export interface Standing {
  readonly entries: number;
  readonly sealed: number;
  /** Whether the numbers are 1, 2, 3 … in the order of the transactions. */
  readonly straight: boolean;
}

/** How much of a client's record is sealed. */
export async function sealedOf(client: TestClient): Promise<Standing> {
  const [row] = await client.sql<Standing & Record<string, unknown>>(
    `select (select count(*)::int from changes where client_id = $1) as entries, count(*)::int as sealed,
       coalesce(bool_and(s.number = o.place), true) as straight
     from seals s join (
       select id, row_number() over (order by transaction, id) as place from changes where client_id = $1) o on o.id = s.change_id
     where s.client_id = $1`,
    [client.id],
  );
  if (row === undefined) throw new Error('A count is always one row.');
  return row;
}

/** Seals all of it. Other worlds share the PostgreSQL server: what they have under way holds the sealing back for moments. */
export async function sealWhole(world: World, client: TestClient): Promise<void> {
  await expect
    .poll(
      async () => {
        await world.server.services.sealer.seal(client.id);
        const { entries, sealed } = await sealedOf(client);
        return entries - sealed;
      },
      { timeout: 20_000, interval: 100 },
    )
    .toBe(0);
}

/** What `client verify --audit` finds wrong with a client's record, by the names of its checks. */
export async function recordFaults(world: World, client: TestClient): Promise<string[]> {
  const checks = await verifyRecordOf(world.server, client);
  return checks.filter(({ ok }) => !ok).map(({ check, got }) => `${check}: ${got}`);
}
