import type { ZodType } from 'zod';
import type { Verb } from '#server/identity/permissions.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { LineFault } from './line-faults.js';

/** A line whose cells are checked and normalized: by column, null for what is empty. */
export interface CheckedLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** What some lines changed, or would change. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface BatchOutcome extends Counts {
  readonly faults: readonly LineFault[];
}

/** How a file is taken in. */
export interface ImportManner {
  /** The columns that its header names; what is in others stays as it is. */
  readonly given: readonly string[];
  /** False for a preview: nothing is written. */
  readonly apply: boolean;
  /** Whether who imports may do what a verb says. */
  readonly may: (verb: Verb) => boolean;
}

/** One file's way into the tables, inside one write. */
export interface ImportRun {
  /** Locks what is there of these, all at once and by id: orders lock products in that order too. */
  lock(keys: readonly string[]): Promise<void>;
  /** Takes some lines in. A fault takes nothing back: whoever calls throws the write away. */
  batch(lines: readonly CheckedLine[]): Promise<BatchOutcome>;
}

/** What can be imported. */
export interface ImportKind {
  /** Each column that a header may name, and what its cells must be; what is empty and may be is null. */
  readonly columns: Readonly<Record<string, ZodType<string | null | undefined>>>;
  /** The column by which lines and rows match: every line has it, none twice. */
  readonly key: string;
  readonly begin: (write: ClientWrite, manner: ImportManner) => ImportRun;
}
