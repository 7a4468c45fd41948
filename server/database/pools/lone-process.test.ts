// Tried: with an idle connection that is not unref'd, or a probe's timer, the process stays until it is killed.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase, type OwnDatabase } from '../../../tests/world/own-database.js';

let database: OwnDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

/** Runs in a process of its own and closes nothing. */
const script = (url: string) => `
  import { DedicatedPools } from './server/database/pools/dedicated-pools.js';
  import { createLogger } from './server/config/logger.js';
  const pools = new DedicatedPools({ poolsMax: 5, poolMax: 5, connectionsPerServer: 5, log: createLogger('silent') });
  const to = (key, url) => pools.connectionsTo({ key, server: 'main', url });
  const client = await to('acme', '${url}').connect();
  await client.query('select pg_sleep(1.2)');
  client.release();
  await to('globex', 'postgres://nobody:x@127.0.0.1:1/nothing').connect().catch(() => undefined);
  console.log(JSON.stringify(pools.counts()));
`;

describe('a process that has used pools and closes none', () => {
  test('ends by itself, with connections idle and a database out of reach', async () => {
    const start = performance.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script(database.applicationUrl)],
      { timeout: 20_000 },
    );
    expect(JSON.parse(stdout)).toMatchObject({ pools: 2, outOfReach: ['globex'] });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
