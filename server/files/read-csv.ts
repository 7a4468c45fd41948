import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** One record of a file and the line where it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file that can't be read on from here. */
export class BrokenCsv extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a record may have in bytes: else one quotation mark that nobody closes would gather the rest of the file. */
const mostOfRecord = 100_000;
/** How far a separator is looked for. */
const mostOfHeader = 10_000;

const reasons: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark that opens here is never closed.',
  CSV_MAX_RECORD_SIZE: 'This line is far too long; perhaps a quotation mark is never closed.',
};
const strayQuote =
  'A quotation mark stands inside a cell. Put the whole cell between quotation marks, and double those inside.';

/** The separator of a header: the one that stands there most often outside of quotes. */
export function separatorOf(header: string): ',' | ';' | '\t' {
  const [first = ''] = header.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => first.split(separator).length;
  return ([';', '\t'] as const).reduce<',' | ';' | '\t'>(
    (best, other) => (count(other) > count(best) ? other : best),
    ',',
  );
}

/** The first bytes with the header in them, and all of the input from its start. */
async function peek(input: AsyncIterator<Buffer>): Promise<[string, AsyncGenerator<Buffer>]> {
  const first: Buffer[] = [];
  let read = 0;
  for (; read < mostOfHeader && !first.at(-1)?.includes('\n');) {
    const next = await input.next();
    if (next.done === true) break;
    first.push(next.value);
    read += next.value.length;
  }
  const all = async function* () {
    yield* first;
    for (;;) {
      const next = await input.next();
      if (next.done === true) return;
      yield next.value;
    }
  };
  return [Buffer.concat(first).toString(), all()];
}

/**
 * Reads CSV as it comes, one record after the other: with `,`, `;` or tab between cells, with or without BOM, and line ends of
 * either kind, also inside quotes. Empty lines are left out. @throws BrokenCsv where the quotes don't match.
 */
export async function* readCsv(input: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const [header, all] = await peek(input[Symbol.asyncIterator]());
  const parser = parse({
    bom: true,
    delimiter: separatorOf(header),
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: mostOfRecord,
  });
  // It hands a failure on to the parser, whose reader gets it.
  pipeline(Readable.from(all), parser, () => undefined);
  // Counted here: the parser takes a CRLF inside quotes for two.
  let line = 1;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv(line, reasons[error.code] ?? strayQuote);
  }
}
