import { Command, type CommandUnknownOpts, type OutputConfiguration } from '@commander-js/extra-typings';
import { addClientCreate } from './client-create.js';
import { addDoctor } from './doctor.js';
import type { Needs, Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { addSecretsRotate } from './secrets-rotate.js';

/** A noun of the tool, such as `client`; the file of a verb adds itself to it. */
export type Noun = CommandUnknownOpts;

/** What the verbs get from their surroundings. */
export interface Runner {
  /** Opens the installation, does the work, shows the outcome. */
  readonly run: (work: (operator: Operator) => Promise<Outcome>, needs?: Needs) => Promise<void>;
  /** Standard input to its end, for secrets that must not stand in the list of processes. */
  readonly input: () => Promise<string>;
}

/** Every noun and verb of `npm run cli`. A new verb is a file of its own and a line here. */
export function createProgram(runner: Runner, output: OutputConfiguration): Command<[], { json?: true }> {
  const program = new Command('npm run cli --')
    .description('The operator’s tool of Vecindad.')
    .option('--json', 'print one JSON document on standard output, also for an error')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    // Before the verbs, which take both from here.
    .configureOutput(output)
    .exitOverride();

  const client = program.command('client').description('the companies that use this installation');
  for (const add of [addClientCreate]) add(client, runner);
  const secrets = program.command('secrets').description('what the registry keeps sealed');
  addSecretsRotate(secrets, runner);
  addDoctor(program, runner);
  return program;
}
