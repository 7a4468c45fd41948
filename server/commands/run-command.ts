import { WrongUse } from './wrong-use.js';

/**
 * Runs one command of the operator's: 0 when it is done, 1 with one line when it failed, 2 when it was used wrongly.
 * @param command takes the words after the command's name.
 */
export async function runCommand(command: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
}
