import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { startChild } from '../child.js';
import type { Installation } from '../installation.js';
import { residentMegabytes } from '../process-cost.js';
import { say } from '../say.js';
import { Undo } from '../undo.js';
import { postgresSettings, startScaleInstallation } from './installation.js';
import { makeClients, sharedSettings, type Secrets } from './make-clients.js';
import { percentile, walk } from './walk.js';
import { watching } from './watch.js';

const lanes = 8;
const poolsMax = 20;
const connectionsMax = 40;

/** Every setting is named, so that a `.env` in the checkout changes nothing; empty means not set. */
const environment = ({ folder, applicationUrl, adminUrl }: Installation, secrets: Secrets) => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: join(folder, 'product'),
  DATABASE_URL: applicationUrl,
  DATABASE_ADMIN_URL: adminUrl,
  EMBEDDED_DB: '',
  JWT_SECRET: secrets.signing,
  ENCRYPTION_KEY: secrets.encryption,
  DB_POOLS_MAX: String(poolsMax),
  DB_CONNECTIONS_MAX: String(connectionsMax),
  SEED_DEMO: 'false',
  LOG_LEVEL: 'warn',
  ...sharedSettings,
});

const round = (n: number, digits = 1) => Number(n.toFixed(digits));

/** `npm run migrate` with nothing to do, as an operator runs it: a process of its own, start to end. */
function emptyMigration(settings: Readonly<Record<string, string>>): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/typescript.js', 'server/commands/migrate.ts'],
    {
      env: { PATH: process.env['PATH'] ?? '', ...settings },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`migrate ended with ${String(status)}: ${stderr.slice(-2000)}`);
  return (performance.now() - began) / 1000;
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({
    options: {
      schemas: { type: 'string', default: '1000' },
      databases: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '4' },
    },
  });
  const [schemas, databases, rounds] = [values.schemas, values.databases, values.rounds].map(Number);
  if (!schemas || !databases || !rounds || schemas < 20)
    throw new Error('--schemas is 20 or more, the others 1.');
  say(`PostgreSQL with ${JSON.stringify(postgresSettings)}`);
  const place = await startScaleInstallation(undo);
  const secrets = {
    signing: randomBytes(32).toString('base64url'),
    encryption: randomBytes(32).toString('base64url'),
  };
  const onSchemas = await makeClients(place, secrets, {
    isolation: Isolation.SCHEMA,
    count: schemas,
    atOnce: 4,
  });
  const onDatabases = await makeClients(place, secrets, {
    isolation: Isolation.DATABASE,
    count: databases,
    atOnce: 4,
  });
  for (const [name, { times, seconds }] of [
    ['SCHEMA', onSchemas],
    ['DATABASE', onDatabases],
  ] as const)
    say(
      `${name}: ${times.length} clients in ${round(seconds)} s, median ${round(percentile(times, 0.5), 0)} ms, p95 ${round(percentile(times, 0.95), 0)} ms (four at a time)`,
    );
  const { rows } = await place.db.query<{ mb: number; tables: number }>(
    `select pg_database_size(current_database()) / 1048576.0 as mb, (select count(*)::int from pg_class where relkind = 'r') as tables`,
  );
  say(`the installation's database: ${round(Number(rows[0]?.mb))} MB, ${rows[0]?.tables ?? 0} tables`);

  const settings = environment(place, secrets);
  say(`migrate with nothing to do: ${round(emptyMigration(settings), 2)} s`);

  const server = await startChild('server/main.ts', settings, join(place.folder, 'server.log'));
  undo.add(() => server.stop());
  const few = onSchemas.callers.slice(0, 10);
  await walk(server.url, few, { requests: 3_000, lanes });
  const idle = residentMegabytes(server.pid) ?? 0;
  say(`server after warming up on 10 clients: ${round(idle, 0)} MB RSS`);

  const all = [...onSchemas.callers, ...onDatabases.callers];
  const watched = { db: place.db, pid: server.pid };
  const robin = await watching(watched, () =>
    walk(server.url, all, { requests: all.length * rounds * 2, lanes }),
  );
  const { highest } = robin;
  say(
    `round robin over ${all.length} clients, ${robin.result.length} reads, 0 errors: p95 ${round(percentile(robin.result, 0.95), 2)} ms`,
  );
  say(
    `  connections at most ${highest.connections} (${highest.connectionsToOwnDatabases} to own databases); configured bound ${Number(sharedSettings.DB_POOL_MAX) + connectionsMax}`,
  );
  say(
    `  server RSS at most ${round(highest.serverMegabytes, 0)} MB, ${round(highest.serverMegabytes - idle, 0)} over idle`,
  );
  say(
    `  PostgreSQL's private memory at most ${round(highest.postgresMegabytes, 0)} MB, the largest backend ${round(highest.largestBackendMegabytes, 0)} MB`,
  );

  const ratios: number[] = [];
  for (let n = 1; n <= rounds; n += 1) {
    const requests = Math.max(2_000, schemas * 2);
    const ofFew = percentile(await walk(server.url, few, { requests, lanes }), 0.95);
    const ofMany = percentile(await walk(server.url, onSchemas.callers, { requests, lanes }), 0.95);
    ratios.push(ofMany / ofFew);
    say(
      `  p95 of a point read: 10 clients ${round(ofFew, 2)} ms, ${schemas} clients ${round(ofMany, 2)} ms, ratio ${round(ofMany / ofFew, 2)}`,
    );
  }
  say(`p95 ratio, median of ${rounds} rounds: ${round(percentile(ratios, 0.5), 2)}`);
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
