import type { CheckedLine, ImportKind } from './import-kind.js';
import { unguardCell } from './formula-guard.js';
import type { LineFaults } from './line-faults.js';
import type { CsvRecord } from './read-csv.js';

/** Which column each cell of a line belongs to. */
type Header = readonly string[];

/** What decoding makes of bytes that are not UTF-8. */
const undecodable = '\uFFFD';

function readHeader({ columns, key }: ImportKind, record: CsvRecord | undefined, faults: LineFaults): Header {
  const line = record?.line ?? 1;
  const header = (record?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const known = Object.keys(columns);
  for (const [i, column] of header.entries()) {
    if (!known.includes(column))
      faults.add({ line, column, message: `There is no such column; there are ${known.join(', ')}.` });
    else if (header.indexOf(column) < i) faults.add({ line, column, message: 'This column is there twice.' });
  }
  if (!header.includes(key))
    faults.add({ line, column: key, message: `The first line must name the column ${key}.` });
  return header;
}

function cellFault(cell: string): string | undefined {
  if (cell.includes('\0')) return 'Text can hold no NUL character.';
  return cell.includes(undecodable) ? 'This is not UTF-8. Save the file as “CSV UTF-8”.' : undefined;
}

/** The cells of a line by column, checked by the rules of the kind; undefined for a line with faults, which are noted. */
function checkLine(
  { columns }: ImportKind,
  header: Header,
  { line, cells }: CsvRecord,
  faults: LineFaults,
): CheckedLine | undefined {
  if (cells.length !== header.length) {
    const message = `This line has ${cells.length} cells, and the header ${header.length}.`;
    faults.add({ line, column: null, message });
    return undefined;
  }
  const before = faults.count;
  const checked: Record<string, string | null> = {};
  for (const [i, column] of header.entries()) {
    const cell = unguardCell(cells[i] ?? '');
    const result = columns[column]?.safeParse(cell);
    const message = cellFault(cell) ?? result?.error?.issues[0]?.message;
    if (message !== undefined) faults.add({ line, column, message });
    else checked[column] = result?.data ?? null;
  }
  return faults.count === before ? { line, cells: checked } : undefined;
}

export interface CheckedFile {
  readonly header: Header;
  /** The good lines, as they are read. */
  readonly lines: AsyncGenerator<CheckedLine>;
}

/**
 * Checks the lines of a file one after the other. A header that is wrong ends it: its columns would only give faults over
 * and over.
 */
export async function checkLines(
  kind: ImportKind,
  records: AsyncGenerator<CsvRecord>,
  faults: LineFaults,
): Promise<CheckedFile> {
  const first = await records.next();
  const header = readHeader(kind, first.done === true ? undefined : first.value, faults);
  const usable = faults.count === 0;
  const lines = async function* (): AsyncGenerator<CheckedLine> {
    if (!usable) return;
    for await (const record of records) {
      const checked = checkLine(kind, header, record, faults);
      if (checked !== undefined) yield checked;
    }
  };
  return { header, lines: lines() };
}
