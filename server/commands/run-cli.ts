import { CommanderError } from '@commander-js/extra-typings';
import { faultOf } from './fault.js';
import type { Needs, OpenOperator } from './operator.js';
import { createProgram } from './program.js';
import type { Runner } from './verb.js';

export interface Surroundings {
  readonly out: { write(text: string, written?: (error?: Error | null) => void): unknown };
  readonly err: { write(text: string): unknown };
  /** Standard input. */
  readonly input: () => AsyncIterable<Buffer>;
  readonly open: (needs: Needs) => Promise<OpenOperator>;
}

/** Help was asked for and is printed. */
const isHelp = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;

/** A noun without a verb: commander has printed its help, and has no words of its own. */
const sayVerb = 'Say what to do: --help lists it.';

/**
 * Runs one command of the operator's. Results go to `out`, everything else to `err`; with `--json` there is exactly one JSON
 * document on `out`, `{ "error": { code, message } }` for a command that failed.
 * @param args the words after `npm run cli --`.
 * @returns the exit code: 0 done, 1 failed or found something, 2 wrong use.
 */
export async function runCli(
  args: readonly string[],
  { out, err, input, open }: Surroundings,
): Promise<0 | 1 | 2> {
  const json = args.includes('--json');
  let exitCode: 0 | 1 = 0;
  const run: Runner['run'] = async (work, needs = {}) => {
    const operator = await open(needs);
    try {
      const { ok, data, text } = await work(operator);
      if (!ok) exitCode = 1;
      if (json) out.write(`${JSON.stringify(data, null, 2)}\n`);
      else if (text !== undefined) out.write(`${text}\n`);
    } finally {
      operator.progress.stop();
      await operator.close();
    }
  };
  const print: Runner['print'] = (text) =>
    new Promise((resolve, reject) => out.write(text, (error) => (error ? reject(error) : resolve())));
  const program = createProgram(
    { input, run, print, json },
    {
      writeOut: (text) => void out.write(text),
      writeErr: (text) => void (json || err.write(text)),
    },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (isHelp(error)) return 0;
    const { fault, exitCode: code } = faultOf(error);
    const shown = fault.message === '(outputHelp)' ? { ...fault, message: sayVerb } : fault;
    if (json) out.write(`${JSON.stringify({ error: shown }, null, 2)}\n`);
    // Commander has said its own already.
    else if (!(error instanceof CommanderError)) err.write(`${shown.message}\n`);
    return code;
  }
}
