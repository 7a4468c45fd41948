import type { EntityMetadata } from '@mikro-orm/postgresql';
import { quoteIdentifier, type Row, type Statement } from '../statement.js';
import { Parameters } from './parameters.js';
import { keyPairs, listedBy, propertyOf, toOneTarget } from './relations.js';
import type { Selection } from './selection.js';
import { columnsOf, scopeOf, selectText, tableOf } from './source.js';
import type { Join, SelectOptions, Table } from './source.js';

/** What a statement has given: plain objects, by the parent that they belong to; all under undefined where there is none. */
export type Groups = ReadonlyMap<string | undefined, Row[]>;

/** A query's statement, and one for each to-many relation below it. They are sent together. */
export interface Query {
  readonly statements: readonly Statement[];
  /** @param results in the order of the statements. */
  readonly read: (results: readonly { rows: Row[] }[]) => Groups;
}

/** The same while it is made. `next` gives the rows of one statement after the other. */
interface Made {
  readonly statements: readonly Statement[];
  readonly read: (next: () => readonly Row[]) => Groups;
}

/** Rebuilds one plain object, relations nested, from one flat row; null for a relation to nothing. */
type Assemble = (row: Row, below: readonly Groups[]) => Row | null;

/** One statement while it is being made. */
interface Making {
  readonly options: SelectOptions;
  readonly root: Table;
  readonly columns: string[];
  readonly joins: Join[];
  /** The queries of its to-many relations. */
  readonly below: Made[];
  /** One more name for a table; all statements of a query count on. */
  readonly alias: () => string;
}

function addColumn(making: Making, column: string): string {
  const key = `c${making.columns.length}`;
  making.columns.push(`${column} as ${key}`);
  return key;
}

function addTable(making: Making, table: Table, selection: Selection): Assemble {
  const column = columnsOf(table);
  const id = addColumn(making, column('id'));
  const fields = [...selection.columns]
    .filter((property) => property !== 'id')
    .sort()
    .map((property) => [property, addColumn(making, column(property))] as const);
  const toOne = [...selection.relations].map(
    ([name, below]) => [name, addJoin(making, table, name, below)] as const,
  );
  const toMany = [...selection.collections].map(
    ([name, below]) => [name, addCollection(making, table, name, below)] as const,
  );
  return (row, below) => {
    if (row[id] === null) return null;
    const object: Row = { id: row[id] };
    for (const [property, key] of fields) object[property] = row[key];
    for (const [name, assemble] of toOne) object[name] = assemble(row, below);
    for (const [name, index] of toMany) object[name] = below[index]?.get(row[id] as string) ?? [];
    return object;
  };
}

function addJoin(making: Making, from: Table, name: string, selection: Selection): Assemble {
  const property = propertyOf(from.meta, name);
  const meta = toOneTarget(property) as EntityMetadata;
  const alias = making.alias();
  const join: Join = (parameters) => {
    const on = keyPairs(property).map(
      ([own, referenced]) =>
        `${alias}.${quoteIdentifier(referenced)} = ${from.alias}.${quoteIdentifier(own)}`,
    );
    const scope = scopeOf({ meta, alias }, making.options, parameters);
    return `left join ${tableOf(meta, making.options)} ${alias} on ${[...on, ...scope].join(' and ')}`;
  };
  making.joins.push(join);
  return addTable(making, { meta, alias, joins: [...from.joins, join] }, selection);
}

/** The rows of a to-many relation are those whose parent is among the rows of this very statement. */
function addCollection(making: Making, from: Table, name: string, selection: Selection): number {
  const { meta, by, sort } = listedBy(propertyOf(from.meta, name));
  const { schema, scope } = making.options;
  const ids = [columnsOf(from)('id')];
  const query = makeQuery(
    meta,
    selection,
    {
      schema,
      scope,
      sort,
      where: [],
      parents: {
        by,
        ids: (parameters) => selectText(making.root, from.joins, ids, making.options, parameters),
      },
    },
    making.alias,
  );
  return making.below.push(query) - 1;
}

function grouped(
  rows: readonly Row[],
  limit: number | undefined,
  assemble: (row: Row) => Row | null,
): Groups {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const parent = row['parent'] as string | undefined;
    const group = groups.get(parent) ?? [];
    if (group.length === 0) groups.set(parent, group);
    if (limit === undefined || group.length < limit) group.push(assemble(row) as Row);
  }
  return groups;
}

function makeQuery(
  meta: EntityMetadata,
  selection: Selection,
  options: SelectOptions,
  alias: Making['alias'],
): Made {
  const root: Table = { meta, alias: alias(), joins: [] };
  const making: Making = { options, root, columns: [], joins: [], below: [], alias };
  if (options.parents) making.columns.push(`${columnsOf(root)(options.parents.by)} as parent`);
  const assemble = addTable(making, root, selection);
  const parameters = new Parameters();
  const text = selectText(root, making.joins, making.columns, options, parameters);
  return {
    statements: [
      { text, values: parameters.values, reusable: true },
      ...making.below.flatMap(({ statements }) => statements),
    ],
    read: (next) => {
      const rows = next();
      const below = making.below.map((query) => query.read(next));
      return grouped(rows, options.limit, (row) => assemble(row, below));
    },
  };
}

/** The query for an entity and what is selected of its relations: just the columns that were asked for. */
export function select(meta: EntityMetadata, selection: Selection, options: SelectOptions): Query {
  let tables = 0;
  const { statements, read } = makeQuery(meta, selection, options, () => `t${tables++}`);
  return {
    statements,
    read: (results) => {
      let statement = 0;
      return read(() => results[statement++]?.rows ?? []);
    },
  };
}
