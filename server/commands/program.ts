import { Command, type OutputConfiguration } from '@commander-js/extra-typings';
import { addClientAdopt } from './client-adopt.js';
import { addClientCreate } from './client-create.js';
import { addClientEnv } from './client-env.js';
import { addClientList } from './client-list.js';
import { addClientPause } from './client-pause.js';
import { addClientResume } from './client-resume.js';
import { addClientShow } from './client-show.js';
import { addClientStats } from './client-stats.js';
import { addClientVerify } from './client-verify.js';
import { addDoctor } from './doctor.js';
import { addExports } from './export-data.js';
import { addImports } from './import-data.js';
import { addPlatformCreateUser } from './platform-create-user.js';
import { addRecommendationsRefresh } from './recommendations-refresh.js';
import { addSecretsRotate } from './secrets-rotate.js';
import type { AddVerb, Runner } from './verb.js';

const clientVerbs: readonly AddVerb[] = [
  addClientList,
  addClientShow,
  addClientCreate,
  addClientPause,
  addClientResume,
  addClientStats,
  addClientVerify,
  addClientEnv,
  addClientAdopt,
];

/** Every noun and verb of `npm run cli`. A new verb is a file of its own and a line here. */
export function createProgram(runner: Runner, output: OutputConfiguration): Command<[], { json?: true }> {
  const program = new Command('npm run cli --')
    .description('The operator’s tool of Vecindad.')
    .option('--json', 'print one JSON document on standard output, also for an error')
    .configureHelp({ showGlobalOptions: true })
    // Before the verbs, which take both from here.
    .configureOutput(output)
    .exitOverride();

  const client = program.command('client').description('the companies that use this installation');
  for (const add of clientVerbs) add(client, runner);
  addPlatformCreateUser(program.command('platform').description('the operator’s own side'), runner);
  addSecretsRotate(program.command('secrets').description('what the registry keeps sealed'), runner);
  addRecommendationsRefresh(
    program.command('recommendations').description('what is bought together'),
    runner,
  );
  addImports(program.command('import').description('a client’s data, from files'), runner);
  addExports(program.command('export').description('a client’s data, as files'), runner);
  addDoctor(program, runner);
  return program;
}
