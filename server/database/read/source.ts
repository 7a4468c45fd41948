import type { EntityMetadata } from '@mikro-orm/postgresql';
import { quoteIdentifier } from '../statement.js';
import type { ColumnOf, Condition } from './condition.js';
import type { Parameters } from './parameters.js';
import { columnName } from './relations.js';
import { orderBy, type SortKey } from './sort.js';
import { schemaMark } from './template.js';

/** What every table read is bound to: the client filter's own condition (A16). */
export interface Scope {
  /** The properties of an entity that must hold the value. @throws for an entity that has none, where it must. */
  readonly propertiesOf: (meta: EntityMetadata) => readonly string[];
  readonly value: unknown;
}

export interface SelectOptions {
  readonly schema: string;
  readonly scope: Scope;
  readonly where: readonly Condition[];
  readonly sort?: readonly SortKey[];
  readonly limit?: number;
  /** Columns that are needed whatever is selected. */
  readonly columns?: readonly string[];
  /** Rows of some parents only, told apart by them; a limit then counts for each parent. */
  readonly parents?: { readonly by: string; readonly ids: readonly string[] };
}

/** One table of a statement, and the joins that lead to it from the first one. */
export interface Table {
  readonly meta: EntityMetadata;
  readonly alias: string;
  readonly joins: readonly Join[];
}

export type Join = (parameters: Parameters) => string;

/** What rows a statement is on, whatever the values are. */
export interface Source {
  readonly propertiesOf: Scope['propertiesOf'];
  readonly where: readonly ((column: ColumnOf, parameters: Parameters) => string)[];
  readonly sort: readonly SortKey[] | undefined;
  readonly limit: number | undefined;
  /** The relation to the parents, and a statement that gives their ids; without one they are given. */
  readonly parents: { readonly by: string; readonly ids?: Join } | undefined;
}

export const columnsOf =
  ({ meta, alias }: Pick<Table, 'meta' | 'alias'>): ColumnOf =>
  (property) =>
    `${alias}.${quoteIdentifier(columnName(meta, property))}`;

export function tableOf(meta: EntityMetadata): string {
  return `${schemaMark}.${quoteIdentifier(meta.tableName)}`;
}

/** The client's predicate for one table; it is on every one of every statement, joined ones included. */
export function scopeOf(
  table: Pick<Table, 'meta' | 'alias'>,
  { propertiesOf }: Source,
  parameters: Parameters,
): string[] {
  return propertiesOf(table.meta).map((property) => `${columnsOf(table)(property)} = ${parameters.scope()}`);
}

/**
 * A limit stands in the text, so that PostgreSQL keeps one plan: with a parameter it can't know how few rows are meant, and
 * plans anew every time (measured: 0.2 to 0.3 ms a statement). Rounded up, so that the texts stay few.
 */
const limits = [1, 2, 6, 11, 21, 31, 41, 51, 61, 71, 81, 91, 101];

/** The limit that a statement gets. @throws for what is no whole number. */
export function roundedLimit(limit: number): number {
  if (!Number.isSafeInteger(limit)) throw new Error(`${limit} is no limit.`);
  return limits.find((step) => step >= limit) ?? limit;
}

/** Text of one SELECT on `root` and joined tables. */
export function selectText(
  root: Table,
  joins: readonly Join[],
  columns: readonly string[],
  source: Source,
  parameters: Parameters,
): string {
  const { where, sort, limit, parents } = source;
  const column = columnsOf(root);
  const text = (...more: string[]) => {
    const joined = joins.map((join) => join(parameters));
    const own = where.map((condition) => condition(column, parameters));
    return [
      `select ${columns.join(', ')} from ${tableOf(root.meta)} ${root.alias}`,
      ...joined,
      `where ${[...scopeOf(root, source, parameters), ...more, ...own].join(' and ')}`,
      ...(sort ? [`order by ${orderBy(sort, column)}`] : []),
      ...(limit === undefined ? [] : [`limit ${limit}`]),
    ].join(' ');
  };
  if (parents === undefined) return text();
  const by = column(parents.by);
  if (parents.ids) return text(`${by} in (${parents.ids(parameters)})`);
  const ids = parameters.parents();
  if (limit === undefined) return text(`${by} = any(${ids}::uuid[])`);
  const each = text(`${by} = parent.id`);
  return `select each.* from unnest(${ids}::uuid[]) as parent(id) cross join lateral (${each}) as each`;
}
