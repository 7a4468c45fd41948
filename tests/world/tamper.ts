import { recordFaults, sealWhole } from './sealed.js';
import type { TestClient, World } from './world.js';

/** A client with a sealed record: at least eight entries, each order one. */
export async function recorded(world: World): Promise<TestClient> {
  const client = await world.client();
  for (let i = 0; i < 5; i += 1) await client.as().ask('mutation { createOrder(input: {}) { id } }');
  await client.sql(`update users set bio = 'honest SQL by hand' where client_id = $1`, [client.id]);
  await sealWhole(world, client);
  return client;
}

/** As somebody who may all: past triggers, foreign keys and what is always on. `CLIENT` is the client's id. */
export async function tamper(client: TestClient, text: string): Promise<void> {
  const tables = ['changes', 'seals'];
  const each = (how: string) =>
    tables.map((table) => `alter table ${table} ${how} trigger ${table}_kept`).join('; ');
  await client.sql(
    `set local session_replication_role = replica; ${each('disable')};
     ${text.replaceAll('CLIENT', `'${client.id}'`)};
     ${each('enable always')}; set local session_replication_role = origin`,
  );
}

/** The entry with a number. */
export const entry = (number: number) =>
  `(select change_id from seals where client_id = CLIENT and number = ${number})`;
/** The newest number. */
export const last = '(select max(number) from seals where client_id = CLIENT)';

/** Other worlds on the same PostgreSQL server hold the sealing back for moments. */
export const until = { timeout: 20_000, interval: 200 };

/** Seals what was written since, and what was slipped in. @returns the names of the checks that find something wrong. */
export async function faultsOf(world: World, client: TestClient): Promise<string[]> {
  await world.server.services.sealer.seal(client.id);
  return (await recordFaults(world, client)).map((fault) => fault.replace(/:.*/, ''));
}
