import 'reflect-metadata';
import { loadSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { migrationSql } from '#server/tenancy/migration-sql.js';
import { startDatabase } from '../start-database.js';
import { runCommand } from './run-command.js';

/** `npm run migrate`: brings the installation up to date; with `--sql` prints what a new placement would run. */
await runCommand(async (args) => {
  if (args.includes('--sql')) {
    process.stdout.write(await migrationSql());
    return;
  }
  const settings = loadSettings();
  const database = await startDatabase({ ...settings, NODE_ENV: 'development' }, createLogger('info'));
  await database.stop();
  process.stdout.write('The installation is up to date.\n');
});
