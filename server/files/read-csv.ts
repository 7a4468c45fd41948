import { once } from 'node:events';
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

/** The first bytes, with the header in them. */
async function peek(input: AsyncIterator<Buffer>): Promise<Buffer[]> {
  const first: Buffer[] = [];
  for (let read = 0; read < mostOfHeader && first.at(-1)?.includes('\n') !== true;) {
    const next = await input.next();
    if (next.done === true) break;
    first.push(next.value);
    read += next.value.length;
  }
  return first;
}

async function* onwards(first: readonly Buffer[], input: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  for (let next = await input.next(); next.done !== true; next = await input.next()) yield next.value;
}

/**
 * Records as the parser finds them. They are taken from it at once: a parser that comes upon a fault throws away what nobody has
 * read yet.
 */
async function* recordsOf(input: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<string[]> {
  const found: string[][] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: mostOfRecord,
    on_record: (cells: string[]) => {
      found.push(cells);
      return null;
    },
  }).resume();
  const failure: { error?: Error } = {};
  parser.on('error', (error) => (failure.error = error));
  try {
    for await (const chunk of input) {
      await new Promise((written) => parser.write(chunk, written));
      yield* found.splice(0);
      if (failure.error) throw failure.error;
    }
    const closed = once(parser, 'close');
    parser.end();
    await closed.catch(() => undefined);
    yield* found.splice(0);
    if (failure.error) throw failure.error;
  } finally {
    parser.destroy();
  }
}

/**
 * Reads CSV as it comes, one record after the other: with `,`, `;` or tab between cells, with or without BOM, and line ends of
 * either kind, also inside quotes. Empty lines are left out. The input is not closed: it is its owner's.
 * @throws BrokenCsv where the quotes don't match, after all that comes before.
 */
export async function* readCsv(input: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const chunks = input[Symbol.asyncIterator]();
  const first = await peek(chunks);
  const separator = separatorOf(Buffer.concat(first).toString());
  // Counted here: the parser takes a CRLF inside quotes for two.
  let line = 1;
  try {
    for await (const cells of recordsOf(onwards(first, chunks), separator)) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv(line, reasons[error.code] ?? strayQuote);
  }
}
