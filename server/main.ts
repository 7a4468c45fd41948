import 'reflect-metadata';
import { loadSettings, startedByNpm, WrongSetting } from './config/env.js';
import { createLogger } from './config/logger.js';
import { banner, startProduct } from './start-product.js';
import { Stops } from './stops.js';
import { whenNpmEnds } from './when-npm-ends.js';

async function main(): Promise<void> {
  const settings = loadSettings();
  const log = createLogger(settings.LOG_LEVEL);
  const stops = new Stops();
  const stopFor = (reason: string): void => {
    log.info(`${reason}: stopping`);
    void stops.run().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopFor(signal));
  if (startedByNpm()) whenNpmEnds(() => stopFor('npm has ended'));
  try {
    process.stdout.write(banner(await startProduct(settings, log, stops)));
  } catch (error) {
    await stops.run();
    throw error;
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof WrongSetting ? 'Setting: ' : ''}${message}\n`);
  process.exit(1);
});
