import { parse } from 'csv-parse/browser/esm/sync';

export interface Preview {
  /** The names of the first line. */
  readonly header: readonly string[];
  /** Some lines after it. */
  readonly lines: readonly (readonly string[])[];
}

const LINES = 5;
/** A line is seldom longer than some kilobytes, and five of them are shown. */
const BYTES = 64 * 1024;

/** As the server finds it: the one that stands in the header most often, outside of quotes. */
function separatorOf(text: string): string {
  const [header = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best), ',');
}

/** The first lines of a file, by the parser that the server reads it with. What is wrong in it, the server's check will say. */
export async function readPreview(file: File): Promise<Preview> {
  const text = await file.slice(0, BYTES).text();
  try {
    const [header = [], ...lines] = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: LINES + 1,
    });
    return { header: header.map((name) => name.trim()), lines };
  } catch {
    return { header: [], lines: [] };
  }
}
