import { badInput } from '#server/errors/app-error.js';
import { exportFile } from '#server/files/export-file.js';
import { exports } from '../file-kinds.js';
import { clientNamed } from './client-named.js';
import { fileActor } from './operator-actor.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';
import { writeWhole } from './whole-file.js';

export interface ExportDataOptions {
  readonly what: keyof typeof exports;
  /** The client's slug. */
  readonly client: string;
  /** Where it goes; `-` for standard output. */
  readonly file: string;
  /** Writes to standard output; resolves when there is room for more. */
  readonly print: Runner['print'];
}

/**
 * `export products`, `export customers`, `export orders`: the same file as `/files/export` gives.
 * @throws NOT_FOUND; what the disk throws.
 */
export async function exportData(
  operator: Operator,
  { what, client: slug, file, print }: ExportDataOptions,
): Promise<Outcome> {
  const client = await clientNamed(operator, slug);
  const { services, progress } = operator;
  const door = await services.gateway.doorOf(client.id, fileActor);
  const { kind } = exports[what];
  progress.start(await door.read.count(kind.entity, []));
  let rows = 0;
  const pages = exportFile(door, kind, (read) => {
    rows += read;
    progress.step(read);
  });
  if (file !== '-') await writeWhole(file, pages);
  else for await (const page of pages) await print(page);
  return {
    ok: true,
    data: { client: client.slug, what, file, rows },
    text: file === '-' ? undefined : `${rows} ${what} are in ${file}.`,
  };
}

/** How the exports are called. */
export function addExports(noun: Noun, { run, print, json }: Runner): void {
  for (const what of Object.keys(exports) as (keyof typeof exports)[])
    noun
      .command(what)
      .description(`write ${what} as CSV`)
      .argument('[file]', 'the file; standard output if it is - or not given', '-')
      .requiredOption('--client <slug>', 'whose they are')
      .action((file: string, { client }: { client: string }) => {
        // Standard output is then for the one document.
        if (json && file === '-') throw badInput({ path: ['file'], message: 'With --json, name the file.' });
        return run((operator) => exportData(operator, { what, client, file, print }));
      });
}
