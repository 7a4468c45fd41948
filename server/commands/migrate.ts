import 'reflect-metadata';
import { loadSettings } from '#server/config/env.js';
import { migrateCommand } from './migrate-command.js';
import { runCommand } from './run-command.js';

await runCommand((args) =>
  migrateCommand(args, { settings: loadSettings, out: process.stdout, err: process.stderr }),
);
