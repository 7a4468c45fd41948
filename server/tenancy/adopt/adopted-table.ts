import type { UsualTable } from './mapping.js';
import type { OldRow } from './old-row.js';

/** What can be taken from a column of the old table. */
export interface Source {
  /** What it is usually called; the first that is there is taken, unless the mapping names another. */
  readonly called: readonly string[];
  readonly kind: 'number' | 'moment' | 'text' | 'any';
  readonly required?: boolean;
  /** The table (in the product) whose old ids it holds. */
  readonly of?: string;
  /** Stays as `legacy_…`, because what is made of it tells less. */
  readonly keep?: boolean;
}

/** A column of few values: old ones become ours by a list, which the mapping can lengthen. */
export interface Choice {
  readonly ours: readonly string[];
  /** Old value in lower case → ours. */
  readonly usual: Readonly<Record<string, string>>;
  /** Other values are refused with a list. */
  readonly strict?: true;
}

/** Rows of the old table that a rule finds. */
export interface Finding {
  readonly what: string;
  /** A SELECT of one column `example` of text. */
  readonly rows: string;
}

/** The old row of another adopted table, by its name in the product; undefined where that is not taken over. */
export type OtherRows = (table: string) => OldRow | undefined;

/**
 * How one table of the product is filled from one of an older shop. A feature declares its own beside its entity; the table's
 * shape (types, defaults, keys) is not said here, the tenant migrations say it.
 */
export interface AdoptedTable {
  /** In the product. */
  readonly table: string;
  /** In the mapping file, and usually in the old database. */
  readonly called: UsualTable;
  /** May be missing in the old database, or left by the mapping. */
  readonly optional?: true;
  /** What the column of the old id is usually called; `id` if left out. */
  readonly idCalled?: readonly string[];
  /** By our word; `id` is always there besides, a whole number. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly choices?: Readonly<Record<string, Choice>>;
  /**
   * Column → SQL of its value. What is left out gets the column's default; client_id and id come by themselves. A column that
   * a later migration adds is filled there, without `computed`.
   */
  readonly columns: (old: OldRow, others: OtherRows) => Readonly<Record<string, string>>;
  /** A FROM item `computed` with a column `of_id`, the old id, for values that need other rows. */
  readonly computed?: (old: OldRow, others: OtherRows) => string;
  /** What can't be taken over: the adoption is refused with a list. */
  readonly refused: (old: OldRow, others: OtherRows) => readonly Finding[];
  /** What the operator should know. */
  readonly remarked?: (old: OldRow) => readonly Finding[];
  /** Statements that make what the new rows refer to. */
  readonly beforehand?: (old: OldRow) => readonly string[];
  /** Statements on the new table, run once it is filled. */
  readonly afterwards?: readonly string[];
  /** The column whose values sign in, and so must be free in the whole installation. */
  readonly signsIn?: string;
}
