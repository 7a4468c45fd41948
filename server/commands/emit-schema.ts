import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { describeAllowed } from '../describe-allowed.js';
import { describePermissions } from '../describe-permissions.js';
import { describeSchema } from '../describe-schema.js';
import { runCommand } from './run-command.js';

/** What is read off the code, by its place in the project. */
const emitted = {
  'schema.graphql': describeSchema,
  'docs/permissions.md': describePermissions,
  'client/src/gql/permissions.ts': describeAllowed,
};

/** Writes what is emitted from the code; with `--check` only fails if one is stale. */
await runCommand(async (args) => {
  for (const [name, describe] of Object.entries(emitted)) {
    const file = new URL(`../../${name}`, import.meta.url);
    const text = await describe();
    if (!args.includes('--check')) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text)
      throw new Error(`${name} is stale: run \`npm run codegen\`.`);
  }
});
