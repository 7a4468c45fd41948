import 'reflect-metadata';
import { demoClients, demoPassword } from '../seeds/demo-clients.js';
import { seedDemo } from '../seeds/seed-demo.js';
import { buildDashboard, dashboardFolder } from './build-dashboard.js';
import { loadSettings, startedByNpm, WrongSetting, type Settings } from './config/env.js';
import { keptSecret } from './config/kept-secret.js';
import { createLogger, type Logger } from './config/logger.js';
import { createServer, type VecindadServer } from './create-server.js';
import { startDatabase } from './start-database.js';
import { whenNpmEnds } from './when-npm-ends.js';

function banner(address: string, demo: boolean): string {
  const accounts = demoClients.flatMap(({ name, users }) =>
    users.map(({ email, role }) => `  ${email.padEnd(20)} ${role.padEnd(8)} ${name}`),
  );
  const lines = ['', `Vecindad is at ${address}  (playground: ${address}/playground)`];
  if (demo) lines.push('', `Demo accounts, password ${demoPassword}:`, ...accounts);
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

type Stop = () => Promise<void>;

async function serve(
  settings: Settings,
  log: Logger,
  atStop: (stop: Stop) => void,
): Promise<{ server: VecindadServer; demo: boolean }> {
  const dashboard = buildDashboard(log);
  // Awaited below; until then a failure must not end the process from outside.
  dashboard.catch(() => undefined);
  const database = await startDatabase(settings, log);
  atStop(() => database.stop());
  const secret = settings.JWT_SECRET ?? keptSecret(settings.DATA_DIR, 'jwt-secret');
  await dashboard;
  const server = await createServer({
    settings,
    secret,
    applicationUrl: database.applicationUrl,
    log,
    dashboardFolder,
  });
  atStop(() => server.close());
  const seeds = settings.SEED_DEMO ?? (database.embedded && settings.NODE_ENV !== 'production');
  const demo = seeds && (await seedDemo(server.services, new Date()));
  return { server, demo };
}

async function main(): Promise<void> {
  const settings = loadSettings();
  const log = createLogger(settings.LOG_LEVEL);
  const stops: Stop[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      for (const undo of stops.toReversed()) await undo();
    })();
    return stopping;
  };
  const stopFor = (reason: string): void => {
    log.info(`${reason}: stopping`);
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopFor(signal));
  if (startedByNpm()) whenNpmEnds(() => stopFor('npm has ended'));
  try {
    const { server, demo } = await serve(settings, log, (undo) => stops.push(undo));
    await server.http.listen({ port: settings.PORT, host: settings.HOST });
    const bound = server.http.server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : settings.PORT;
    process.stdout.write(banner(`http://localhost:${port}`, demo));
  } catch (error) {
    await stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof WrongSetting ? 'Setting: ' : ''}${message}\n`);
  process.exit(1);
});
