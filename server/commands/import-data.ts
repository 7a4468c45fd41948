import { createReadStream } from 'node:fs';
import { importFile, type ImportReport } from '#server/files/import-file.js';
import { FileRefused, type LineFault } from '#server/files/line-faults.js';
import { imports } from '../file-kinds.js';
import { clientNamed } from './client-named.js';
import { fileActor } from './operator-actor.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { barBehind } from './progress-bar.js';
import { plainText } from './text-table.js';
import type { Noun, Runner } from './verb.js';

export interface ImportDataOptions {
  readonly what: keyof typeof imports;
  /** The client's slug. */
  readonly client: string;
  readonly input: AsyncIterable<Buffer>;
  readonly dryRun: boolean;
}

/** A file's bytes. It is opened when it is read: only then is there somebody to hear that it is not there. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}

/** Faults as lines of text; what the file says in them moves no cursor. */
function faultText({ count, errors }: Pick<ImportReport, 'count' | 'errors'>): string[] {
  const text = ({ line, column, message }: LineFault) =>
    plainText(`Line ${line}${column === null ? '' : `, ${column}`}: ${message}`);
  const more = count - errors.length;
  return [...errors.map(text), ...(more > 0 ? [`… and ${more} more.`] : [])];
}

/**
 * `import products`, `import customers`: takes a file in, all of it or nothing, by the same rules as `/files/import`.
 * @returns not ok, with each fault's line, for a file that was refused or whose preview has faults. @throws NOT_FOUND
 */
export async function importData(
  operator: Operator,
  { what, client: slug, input, dryRun }: ImportDataOptions,
): Promise<Outcome> {
  const client = await clientNamed(operator, slug);
  const door = await operator.services.gateway.doorOf(client.id, fileActor);
  const progress = barBehind(operator.progress);
  try {
    const report = await importFile(door, imports[what].kind, input, {
      dryRun,
      may: () => true,
      progress,
    });
    const { created, updated, unchanged, count } = report;
    const counts = `${created} created, ${updated} updated, ${unchanged} unchanged.`;
    const last = dryRun ? `${counts} ${count} faults. Nothing was imported: this is a preview.` : counts;
    return {
      ok: count === 0,
      data: { client: client.slug, what, dryRun, ...report },
      text: [...faultText(report), last].join('\n'),
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, message, refusal } = error;
    const { count, errors } = refusal;
    return {
      ok: false,
      data: { error: { code, message, count, errors } },
      text: [...faultText(refusal), message].join('\n'),
    };
  }
}

/** How `import products` and `import customers` are called. */
export function addImports(noun: Noun, { run, input }: Runner): void {
  for (const what of Object.keys(imports) as (keyof typeof imports)[])
    noun
      .command(what)
      .description(`take in ${what} from a CSV file: all of it, or nothing and the faults by line`)
      .argument('[file]', 'the file; standard input if it is - or not given', '-')
      .requiredOption('--client <slug>', 'whose they are')
      .option('--dry-run', 'only say what would change, and what is wrong with the file', false)
      .action((file: string, options: { client: string; dryRun: boolean }) =>
        run((operator) =>
          importData(operator, {
            what,
            client: options.client,
            input: file === '-' ? input() : bytesOf(file),
            dryRun: options.dryRun,
          }),
        ),
      );
}
