/** One thing that was looked at or tried for a client, as one role. */
export interface Check {
  /** The client's slug. */
  readonly client: string;
  /** The role, and how it was entered. */
  readonly role: string;
  readonly check: string;
  readonly expected: string;
  /** What was seen: an SQLSTATE, `done` for what should have been refused, or what is there and should not be. */
  readonly got: string;
  readonly ok: boolean;
}

/** So many of a list are named; the rest is counted. */
const named = 10;

/** What a look says of things that should not be there. */
export function listed(faults: readonly string[]): string {
  if (faults.length === 0) return 'none';
  const more = faults.length > named ? ` and ${faults.length - named} more` : '';
  return faults.slice(0, named).join(', ') + more;
}
