import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { describeSchema } from '../describe-schema.js';
import { runCommand } from './run-command.js';

const file = new URL('../../schema.graphql', import.meta.url);

/** Writes schema.graphql from the code; with `--check` only fails if it is stale. */
await runCommand(async (args) => {
  const sdl = await describeSchema();
  if (!args.includes('--check')) writeFileSync(file, sdl);
  else if (readFileSync(file, 'utf8') !== sdl)
    throw new Error('schema.graphql is stale: run `npm run codegen`.');
});
