import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { say } from './say.js';

const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];

/** Prints figures and puts them between the marks of a page. @param name of the page in docs. @throws if it has none. */
export async function writeBetweenMarks(name: string, made: string): Promise<void> {
  const page = fileURLToPath(new URL(`../docs/${name}`, import.meta.url));
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/${name} has lost its marks ${begin} and ${end}.`);
  const filled = `${text.slice(0, from + begin.length)}\n\n${made}\n\n${text.slice(to)}`;
  await writeFile(page, await format(filled, { ...(await resolveConfig(page)), parser: 'markdown' }));
  say(`\n${made}\n\nwritten into docs/${name}`);
}
