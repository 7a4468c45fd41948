import type { EntityMetadata } from '@mikro-orm/postgresql';
import { quoteIdentifier, type Answer, type RawRow, type Row, type Statement } from '../statement.js';
import { parserOf } from './column-types.js';
import { Parameters } from './parameters.js';
import { keyPairs, listedBy, propertyOf, toOneTarget } from './relations.js';
import type { Selection } from './selection.js';
import { columnsOf, scopeOf, selectText, tableOf } from './source.js';
import type { Join, SelectOptions, Source, Table } from './source.js';
import { shapeOf } from './shape.js';
import { StatementTemplate, Templates } from './template.js';

/** What a statement has given: plain objects, by the parent that they belong to; all under undefined where there is none. */
export type Groups = ReadonlyMap<string | undefined, Row[]>;

/** A query's statement, and one for each to-many relation below it. They are sent together. */
export interface Query {
  readonly statements: readonly Statement[];
  /** @param answers in the order of the statements. */
  readonly read: (answers: readonly Answer[]) => Groups;
}

/** The same for all values. `next` gives the rows of one statement after the other. */
interface QueryTemplate {
  readonly statements: readonly StatementTemplate[];
  readonly read: (next: () => readonly RawRow[], limit?: number) => Groups;
}

/** Rebuilds one plain object, relations nested, from one flat row; null for a relation to nothing. */
type Assemble = (raw: RawRow, below: readonly Groups[]) => Row | null;

/** One statement while it is being made. */
interface Making {
  readonly source: Source;
  readonly root: Table;
  readonly columns: string[];
  readonly joins: Join[];
  /** The queries of its to-many relations. */
  readonly below: QueryTemplate[];
  /** One more name for a table; all statements of a query count on. */
  readonly alias: () => string;
}

function addColumn(making: Making, column: string): number {
  return making.columns.push(`${column} as c${making.columns.length}`) - 1;
}

function addTable(making: Making, table: Table, selection: Selection): Assemble {
  const column = columnsOf(table);
  const id = addColumn(making, column('id'));
  const fields = [...selection.columns]
    .filter((property) => property !== 'id')
    .sort()
    .map((property) => ({
      property,
      at: addColumn(making, column(property)),
      parse: parserOf(table.meta, property),
    }));
  const toOne = [...selection.relations].map(([name, below]) => ({
    name,
    assemble: addJoin(making, table, name, below),
  }));
  const toMany = [...selection.collections].map(([name, below]) => ({
    name,
    query: addCollection(making, table, name, below),
  }));
  return (raw, below) => {
    const key = raw[id] ?? null;
    if (key === null) return null;
    const object: Row = { id: key };
    for (const { property, at, parse } of fields) {
      const text = raw[at] ?? null;
      object[property] = text === null ? null : parse(text);
    }
    for (const { name, assemble } of toOne) object[name] = assemble(raw, below);
    for (const { name, query } of toMany) object[name] = below[query]?.get(key) ?? [];
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
    const scope = scopeOf({ meta, alias }, making.source, parameters);
    return `left join ${tableOf(meta)} ${alias} on ${[...on, ...scope].join(' and ')}`;
  };
  making.joins.push(join);
  return addTable(making, { meta, alias, joins: [...from.joins, join] }, selection);
}

/** The rows of a to-many relation are those whose parent is among the rows of this very statement. */
function addCollection(making: Making, from: Table, name: string, selection: Selection): number {
  const { meta, by, sort } = listedBy(propertyOf(from.meta, name));
  const ids = [columnsOf(from)('id')];
  const query = makeTemplate(
    meta,
    selection,
    {
      propertiesOf: making.source.propertiesOf,
      where: [],
      sort,
      limit: undefined,
      parents: {
        by,
        ids: (parameters) => selectText(making.root, from.joins, ids, making.source, parameters),
      },
    },
    making.alias,
  );
  return making.below.push(query) - 1;
}

/** @param parent the column that tells the rows' parents apart, if any. */
function grouped(
  raws: readonly RawRow[],
  parent: number | undefined,
  limit: number | undefined,
  assemble: (raw: RawRow) => Row | null,
): Groups {
  const groups = new Map<string | undefined, Row[]>();
  for (const raw of raws) {
    const key = parent === undefined ? undefined : (raw[parent] ?? undefined);
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    if (limit === undefined || group.length < limit) group.push(assemble(raw) as Row);
  }
  return groups;
}

function makeTemplate(
  meta: EntityMetadata,
  selection: Selection,
  source: Source,
  alias: Making['alias'],
): QueryTemplate {
  const root: Table = { meta, alias: alias(), joins: [] };
  const making: Making = { source, root, columns: [], joins: [], below: [], alias };
  const parent = source.parents && addColumn(making, columnsOf(root)(source.parents.by));
  const assemble = addTable(making, root, selection);
  const parameters = new Parameters();
  const text = selectText(root, making.joins, making.columns, source, parameters);
  // Not what it was made of: the conditions hold the values of whoever asked first.
  const { below: queries } = making;
  return {
    statements: [new StatementTemplate(text, parameters), ...queries.flatMap(({ statements }) => statements)],
    read: (next, limit) => {
      const raws = next();
      const below = queries.map((query) => query.read(next));
      return grouped(raws, parent, limit, (raw) => assemble(raw, below));
    },
  };
}

const templates = new Templates<Selection, QueryTemplate>();

/** The query for an entity and what is selected of its relations: just the columns that were asked for. */
export function select(meta: EntityMetadata, selection: Selection, options: SelectOptions): Query {
  const { key, given, source } = shapeOf(meta, options);
  const { statements, read } = templates.of(selection, key, () => {
    let tables = 0;
    const { columns = [] } = options;
    const wanted = { ...selection, columns: new Set([...selection.columns, ...columns]) };
    return makeTemplate(meta, wanted, source(), () => `t${tables++}`);
  });
  return {
    statements: statements.map((template) => template.for(given)),
    read: (answers) => {
      let statement = 0;
      return read(() => answers[statement++]?.raw ?? [], options.limit);
    },
  };
}
