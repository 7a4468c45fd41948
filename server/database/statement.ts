/** One SQL statement with its parameters. Values never stand in the text. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Worth a prepared statement of its own on each connection: the text is canonical and comes again. */
  readonly reusable?: boolean;
}

export type Row = Record<string, unknown>;

/** Quotes an identifier for PostgreSQL; the only way a name gets into SQL text. */
export function quoteIdentifier(name: string): string {
  if (name.includes('\0')) throw new Error('An identifier can hold no NUL.');
  return `"${name.replaceAll('"', '""')}"`;
}
