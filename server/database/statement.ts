/** One SQL statement with its parameters. Values never stand in the text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Worth a prepared statement of its own on each connection: the text is canonical and comes again. */
  readonly reusable?: boolean;
  /** Whoever sends it knows its columns: rows are given as PostgreSQL writes them, in `raw`. */
  readonly raw?: boolean;
  /** Finds one row by its key and has to agree with nothing else: with others like it alone, it needs no snapshot in common, and may share a connection. */
  readonly brief?: boolean;
}

export type Row = Record<string, unknown>;

/** A row as PostgreSQL writes it: the text of each column. */
export type RawRow = readonly (string | null)[];

/** What a statement has given. */
export interface Answer {
  readonly rows: Row[];
  /** Instead of `rows`, for a statement that wants it so. */
  readonly raw: RawRow[];
  readonly command: string;
  readonly rowCount: number | null;
}

/** Quotes an identifier for PostgreSQL; the only way a name gets into SQL text. */
export function quoteIdentifier(name: string): string {
  if (name.includes('\0')) throw new Error('An identifier can hold no NUL.');
  return `"${name.replaceAll('"', '""')}"`;
}
