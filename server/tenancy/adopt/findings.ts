/** What was found in the old database: how many rows, and the first of them. */
export interface Found {
  /** Null where it is about the database as a whole. */
  readonly table: string | null;
  readonly what: string;
  readonly count: number;
  readonly examples: readonly string[];
}

/** How many rows a list shows of what may be thousands. */
export const shownRows = 50;

/** Something about the database or its shape, which has no rows. */
export function fault(table: string | null, what: string, examples: readonly string[] = []): Found {
  return { table, what, count: Math.max(1, examples.length), examples: examples.slice(0, shownRows) };
}

export function lineOf({ table, what, count, examples }: Found): string {
  const head = `${table === null ? '' : `${table}: `}${what}`;
  if (examples.length === 0) return head;
  const more = count > examples.length ? `\n    … and ${count - examples.length} more` : '';
  return `${head} (${count})\n${examples.map((example) => `    ${example}`).join('\n')}${more}`;
}

/** The database can't be taken over as it is. Nothing was changed. */
export class AdoptionRefused extends Error {
  constructor(readonly found: readonly Found[]) {
    super(['The database can’t be taken over; nothing was changed.', ...found.map(lineOf)].join('\n'));
    this.name = 'AdoptionRefused';
  }
}
