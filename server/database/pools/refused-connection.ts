/** What to log of a connection that could not be opened: PostgreSQL's or the network's words hold no secret. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)} ` : '';
  return `${code}${error.message}`;
}

/** The server, the database or the role has no connection left for now: what is open goes on working. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53300';
}
