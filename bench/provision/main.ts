import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { prepareInstallation } from '#server/database/prepare-installation.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { Administrator } from '#server/tenancy/provision/administrator.js';
import { migratePlacements } from '#server/tenancy/provision/migrate-placements.js';
import { say } from '../say.js';
import type { Installation } from '../installation.js';
import { startScaleInstallation } from '../scale/installation.js';
import { Undo } from '../undo.js';
import { makeDatabases } from './databases.js';
import { foundClients } from './founding.js';
import { migrateMany, pretendSchemas } from './many.js';
import { makeTables } from './tables.js';
import { Times } from './timed.js';

/** `npm run migrate` as an operator runs it: a process of its own, start to end. @returns seconds. */
function migrateByOperator({ applicationUrl, adminUrl }: Installation): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/typescript.js', 'server/commands/migrate.ts'],
    {
      env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: adminUrl },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`migrate ended with ${String(status)}: ${stderr.slice(-2000)}`);
  return (performance.now() - began) / 1000;
}

async function section<T>(title: string, work: (times: Times) => Promise<T>): Promise<T> {
  say(`\n${title}`);
  const times = new Times();
  const result = await work(times);
  times.print();
  return result;
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, pretended: { type: 'string', default: '1000' } },
  });
  const [rounds, pretended] = [Number(values.rounds), Number(values.pretended)];
  if (!(rounds >= 2) || !(pretended >= 1)) throw new Error('--rounds is 2 or more, --pretended 1 or more.');
  const place = await startScaleInstallation(undo);
  const { applicationUrl, adminUrl } = place;
  const administrator = new Administrator({ applicationUrl, adminUrl, servers: {}, ssl: undefined });

  const own = await section('Founding a client, from the request to ACTIVE', (times) =>
    foundClients(place, rounds, times),
  );
  const on = (tier: Isolation) => own.filter(({ isolation }) => isolation === tier);
  await section('The tables of a SCHEMA placement, connection included', (times) =>
    makeTables(administrator, on(Isolation.SCHEMA), times),
  );
  await section('A database of a client’s own with its tables', (times) =>
    makeDatabases(administrator, on(Isolation.DATABASE), times),
  );
  const installation = await prepareInstallation({ applicationUrl, adminUrl, ssl: undefined });
  await section('SCHEMA placements that are behind', async () => {
    await migrateMany(place, installation, administrator, on(Isolation.SCHEMA));
  });
  await section(
    `Migrating with nothing to do, ${pretended} further SCHEMA clients in the registry`,
    async (times) => {
      const before = migrateByOperator(place);
      await pretendSchemas(place, pretended);
      const after = migrateByOperator(place);
      say(
        `  npm run migrate, start to end: ${before.toFixed(2)} s without them, ${after.toFixed(2)} s with them`,
      );
      for (let round = 1; round <= rounds; round += 1)
        await times.of('finding that nobody is behind', () =>
          migratePlacements({ installation, administrator }),
        );
    },
  );
}

const undo = new Undo();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void undo.run().finally(() => process.exit(1)));
main(undo)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => undo.run());
