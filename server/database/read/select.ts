import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import { quoteIdentifier, type Row, type Statement } from '../statement.js';
import type { ColumnOf, Condition } from './condition.js';
import { columnName, orderBy, type SortKey } from './sort.js';
import type { Selection } from './selection.js';

/** Values that every row read must carry, per entity: the client filter's own condition (A16). */
export type Scope = (meta: EntityMetadata) => Readonly<Record<string, unknown>>;

export interface SelectOptions {
  readonly schema: string;
  readonly scope: Scope;
  readonly where: readonly Condition[];
  readonly sort?: readonly SortKey[];
  readonly limit?: number;
}

/** Rebuilds one plain object, relations nested, from one flat row. */
export type Assemble = (row: Row) => Row;

interface Build {
  readonly options: SelectOptions;
  readonly values: unknown[];
  readonly columns: string[];
  readonly joins: string[];
}

function bindInto(values: unknown[]) {
  return (value: unknown): string => `$${values.push(value)}`;
}

function tableOf(meta: EntityMetadata, schema: string): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(meta.tableName)}`;
}

const columnsOf =
  (meta: EntityMetadata, alias: string): ColumnOf =>
  (property) =>
    `${alias}.${quoteIdentifier(columnName(meta, property))}`;

/** The client's predicate for one table of the statement; it is on every one, joined ones included. */
function scopeConditions(meta: EntityMetadata, alias: string, build: Build): string[] {
  const column = columnsOf(meta, alias);
  return Object.entries(build.options.scope(meta)).map(
    ([property, value]) => `${column(property)} = ${bindInto(build.values)(value)}`,
  );
}

function addSelection(meta: EntityMetadata, alias: string, selection: Selection, build: Build): Assemble {
  const column = columnsOf(meta, alias);
  const fields = [...selection.columns].sort().map((property) => {
    const key = `c${build.columns.length}`;
    build.columns.push(`${column(property)} as ${key}`);
    return [property, key] as const;
  });
  const relations = [...selection.relations].map(
    ([name, below]) => [name, addRelation(meta, alias, name, below, build)] as const,
  );
  return (row) => {
    const object: Row = {};
    for (const [property, key] of fields) object[property] = row[key];
    for (const [name, assemble] of relations) object[name] = assemble(row);
    return object;
  };
}

function addRelation(meta: EntityMetadata, alias: string, name: string, selection: Selection, build: Build) {
  const property = meta.properties[name as never] as EntityProperty;
  const target = property.targetMeta as EntityMetadata;
  const joined = `t${build.joins.length + 1}`;
  const on = property.joinColumns.map(
    (own, i) =>
      `${joined}.${quoteIdentifier(property.referencedColumnNames[i] ?? '')} = ${alias}.${quoteIdentifier(own)}`,
  );
  const scope = scopeConditions(target, joined, build);
  build.joins.push(
    `left join ${tableOf(target, build.options.schema)} ${joined} on ${[...on, ...scope].join(' and ')}`,
  );
  const keyColumn = `c${build.columns.length}`;
  build.columns.push(`${joined}."id" as ${keyColumn}`);
  const assemble = addSelection(target, joined, selection, build);
  return (row: Row): Row | null => (row[keyColumn] === null ? null : assemble(row));
}

function whereOf(meta: EntityMetadata, build: Build): string {
  const scope = scopeConditions(meta, 't0', build);
  const own = build.options.where.map((condition) =>
    condition(columnsOf(meta, 't0'), bindInto(build.values)),
  );
  return [...scope, ...own].join(' and ');
}

/** One SELECT for an entity and its to-one relations: just the columns that were asked for. */
export function select(
  meta: EntityMetadata,
  selection: Selection,
  options: SelectOptions,
): { statement: Statement; assemble: Assemble } {
  const build: Build = { options, values: [], columns: [], joins: [] };
  const assemble = addSelection(meta, 't0', selection, build);
  const text = [
    `select ${build.columns.join(', ')} from ${tableOf(meta, options.schema)} t0`,
    ...build.joins,
    `where ${whereOf(meta, build)}`,
    ...(options.sort ? [`order by ${orderBy(options.sort, columnsOf(meta, 't0'))}`] : []),
    ...(options.limit === undefined ? [] : [`limit ${bindInto(build.values)(options.limit)}`]),
  ].join(' ');
  return { statement: { text, values: build.values, reusable: true }, assemble };
}

/** How many rows of an entity meet the conditions, as one column `count`. */
export function count(
  meta: EntityMetadata,
  options: Pick<SelectOptions, 'schema' | 'scope' | 'where'>,
): Statement {
  const build: Build = { options, values: [], columns: [], joins: [] };
  const text = `select count(*)::int as count from ${tableOf(meta, options.schema)} t0 where ${whereOf(meta, build)}`;
  return { text, values: build.values, reusable: true };
}
