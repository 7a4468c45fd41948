import { quoteIdentifier as q } from '#server/database/statement.js';

/**
 * The id that a row gets: a UUID of version 8 made from client, table and old id, so that it is the same whenever it is
 * computed, by anybody (docs/adopting.md says how). @param old SQL of the old id. @returns SQL; null for null.
 */
export function adoptedId(table: string, old: string): string {
  const digest = `sha256(convert_to(current_setting('vecindad.client') || ':${table}:' || (${old})::bigint, 'UTF8'))`;
  return `overlay(overlay(left(encode(${digest}, 'hex'), 32) placing '8' from 13) placing '8' from 17)::uuid`;
}

/** The setting that holds a list of values of the mapping. */
export const choiceSetting = (table: string, word: string): string => `vecindad.adopt_${table}_${word}`;

const blank = `E' \\t\\n\\r\\f\\u00a0'`;

export interface OldNames {
  /** In the product. */
  readonly table: string;
  /** The old table as SQL may name it now. */
  readonly from: string;
  /** By our word the old column's name and type; only those that are there. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly type: string }>;
}

/** SQL for what a row of the old table holds, by our words. What is not there is null. */
export class OldRow {
  constructor(private readonly names: OldNames) {}

  get from(): string {
    return this.names.from;
  }

  get id(): string {
    return this.raw('id');
  }

  has(word: string): boolean {
    return this.names.columns.has(word);
  }

  /** As it stands. */
  raw(word: string): string {
    const column = this.names.columns.get(word);
    return column ? q(column.name) : 'null';
  }

  /** Trimmed text; blank is null. */
  text(word: string): string {
    return `nullif(btrim((${this.raw(word)})::text, ${blank}), '')`;
  }

  number(word: string): string {
    return `(${this.raw(word)})::numeric`;
  }

  /** A moment; one without a zone is read in the mapping's. */
  moment(word: string): string {
    const type = this.names.columns.get(word)?.type ?? '';
    if (type.includes('with time zone')) return this.raw(word);
    return `((${this.raw(word)})::timestamp at time zone current_setting('vecindad.adopt_zone'))`;
  }

  /** Yes for yes, true, 1 and their like, no for everything else that is there. */
  truth(word: string): string {
    return `(lower(${this.text(word)}) in ('t', 'true', '1', 'y', 'yes', 'on', 'active', 'enabled'))`;
  }

  /** One of our values by the list of the choice; null if the list does not have it. */
  choice(word: string): string {
    const list = `current_setting('${choiceSetting(this.names.table, word)}')::jsonb`;
    return `(${list} ->> coalesce(lower(${this.text(word)}), ''))`;
  }

  /** The new id of a row of `table` whose old id stands here. */
  reference(word: string, table: string): string {
    return adoptedId(table, this.raw(word));
  }

  /** Rows for which `bad` holds, shown by their id and what they have there. */
  rowsWhere(bad: string, shown: string): string {
    return `select format('id %s: %s', ${this.id}, coalesce((${shown})::text, '(nothing)')) as example from ${this.from}
      where ${bad} order by ${this.id}`;
  }

  /** Values that more than one row has, with the rows' ids. @param among a condition on the rows that count. */
  repeated(value: string, among = 'true'): string {
    return `select format('%s (ids %s)', ${value}, string_agg((${this.id})::text, ', ' order by ${this.id})) as example
      from ${this.from} where ${value} is not null and ${among} group by ${value} having count(*) > 1 order by 1`;
  }
}
