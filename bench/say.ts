/** One line on standard output: how the run goes. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
