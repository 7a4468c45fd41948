import 'reflect-metadata';
import { loadSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { startDatabase } from '../start-database.js';
import { writeMigration } from '../write-migration.js';
import { runCommand } from './run-command.js';
import { WrongUse } from './wrong-use.js';

const usage = 'Usage: npm run migration:create -- <central|tenant> <name-with-hyphens>';

/** `npm run migration:create`: writes a migration with what the entities have and the migrated database lacks (A5). */
await runCommand(async ([kind, name = '']) => {
  if ((kind !== 'central' && kind !== 'tenant') || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new WrongUse(usage);
  const database = await startDatabase(loadSettings(), createLogger('warn'));
  try {
    const url = database.installation?.migrationUrl ?? database.applicationUrl;
    const { file, statements } = await writeMigration({
      kind,
      name,
      folder: 'migrations',
      url,
      now: new Date(),
    });
    process.stdout.write(
      `${file} is written (${statements} statements). Read it, then add it to migrations/${kind}/list.ts.\n`,
    );
  } finally {
    await database.stop();
  }
});
