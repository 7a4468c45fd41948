import type { FastifyInstance } from 'fastify';
import type { DemoClient } from '../seeds/demo-client.js';
import { demoPassword } from '../seeds/demo-clients.js';
import { seedDemo } from '../seeds/seed-demo.js';
import { demoPlatformUser } from '../seeds/seed-platform.js';
import { buildDashboard, dashboardFolder } from './build-dashboard.js';
import { WrongSetting, type Settings } from './config/env.js';
import { installationSecrets, signingSecret } from './config/installation-secrets.js';
import type { Logger } from './config/logger.js';
import type { SingleClient } from './config/single-client.js';
import { createServer } from './create-server.js';
import { createSingleServer } from './create-single-server.js';
import { migrateInBackground, type BackgroundMigration } from './migrate-in-background.js';
import { startDatabase } from './start-database.js';
import type { Stops } from './stops.js';

export interface Product {
  /** Where it is served, e.g. http://localhost:4000. */
  readonly address: string;
  /** The demo companies that are there; none in an installation that is somebody's. */
  readonly demo: readonly DemoClient[];
}

/** What a newcomer reads once it is up: the address and the demo accounts. */
export function banner({ address, demo }: Product): string {
  const ofClients = demo.flatMap(({ name, users }) => users.map((user) => ({ ...user, name })));
  const accounts = [...ofClients, { ...demoPlatformUser, name: 'the platform, at /platform' }].map(
    ({ email, role, name }) => `  ${email.padEnd(20)} ${role.padEnd(10)} ${name}`,
  );
  const lines = ['', `Vecindad is at ${address}  (playground: ${address}/playground)`];
  if (demo.length > 0) lines.push('', `Demo accounts, password ${demoPassword}:`, ...accounts);
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

interface Running {
  readonly http: FastifyInstance;
  readonly demo: readonly DemoClient[];
  /** What begins once it listens. */
  readonly upkeep: (() => BackgroundMigration) | undefined;
}

type Start = (settings: Settings, log: Logger, stops: Stops, dashboard: Promise<void>) => Promise<Running>;

/** A server of the installation: database → dashboard → server → demo. */
const startInstallation: Start = async (settings, log, stops, dashboard) => {
  const database = await startDatabase(settings, log);
  stops.add(() => database.stop());
  const secrets = installationSecrets(settings);
  const { applicationUrl, adminUrl } = database;
  await dashboard;
  const server = await createServer({ settings, secrets, applicationUrl, adminUrl, log, dashboardFolder });
  stops.add(() => server.close());
  const seeds = settings.SEED_DEMO ?? (database.embedded && settings.NODE_ENV !== 'production');
  const demo = seeds ? await seedDemo(server.services, { now: new Date(), log }) : [];
  return { http: server.http, demo, upkeep: () => migrateInBackground(database, settings, log) };
};

/** A server of one client alone: it makes, migrates and seeds nothing. */
const startAlone =
  (client: SingleClient): Start =>
  async (settings, log, stops, dashboard) => {
    await dashboard;
    const { DATABASE_URL: url = '', AUDIT_KEY: auditKey } = settings;
    if (auditKey === undefined) throw new WrongSetting('AUDIT_KEY', 'set with SINGLE_CLIENT');
    const signing = signingSecret(settings);
    const server = await createSingleServer({
      settings,
      client,
      signing,
      auditKey,
      url,
      log,
      dashboardFolder,
    });
    stops.add(() => server.close());
    log.info({ client: client.slug }, 'serving one client alone');
    return { http: server.http, demo: [], upkeep: undefined };
  };

/**
 * Settings → server → listen: all that `npm start` does.
 * @param stops gets what undoes each step, also of a start that fails half-way.
 */
export async function startProduct(settings: Settings, log: Logger, stops: Stops): Promise<Product> {
  const dashboard = buildDashboard(log);
  // Awaited by the start; until then a failure must not end the process from outside.
  dashboard.catch(() => undefined);
  const { SINGLE_CLIENT: alone } = settings;
  const start = alone === undefined ? startInstallation : startAlone(alone);
  const { http, demo, upkeep } = await start(settings, log, stops, dashboard);
  await http.listen({ port: settings.PORT, host: settings.HOST });
  const bound = http.server.address();
  const running = upkeep?.();
  if (running) stops.add(() => running.stop());
  const port = typeof bound === 'object' && bound !== null ? bound.port : settings.PORT;
  return { address: `http://localhost:${port}`, demo };
}
