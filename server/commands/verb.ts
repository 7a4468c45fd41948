import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Needs, Operator } from './operator.js';
import type { Outcome } from './outcome.js';

/** A noun of the tool, such as `client`; the file of a verb adds itself to it. */
export type Noun = CommandUnknownOpts;

/** What the verbs get from their surroundings. */
export interface Runner {
  /** Opens the installation, does the work, shows the outcome. */
  readonly run: (work: (operator: Operator) => Promise<Outcome>, needs?: Needs) => Promise<void>;
  /** Standard input: files, and secrets that must not stand in the list of processes. */
  readonly input: () => AsyncIterable<Buffer>;
  /** Writes to standard output what is too large for an outcome; resolves when there is room for more. */
  readonly print: (text: string) => Promise<void>;
  /** Whether standard output is to be one JSON document. */
  readonly json: boolean;
}

/** What the file of a verb exports beside its work: how it is called. */
export type AddVerb = (noun: Noun, runner: Runner) => void;
