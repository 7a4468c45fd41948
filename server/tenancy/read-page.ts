import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#server/database/pagination/connection.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { PageRequest } from '#server/database/pagination/page-args.js';
import type { Condition } from '#server/database/read/condition.js';
import { count, select, type SelectOptions } from '#server/database/read/select.js';
import { askedFields, fieldsBelow, selectionOf, type Selection } from '#server/database/read/selection.js';
import { after, reversed, type SortKey } from '#server/database/read/sort.js';
import type { Row, Statement } from '#server/database/statement.js';
import { badInput } from '#server/errors/app-error.js';

export interface ListOptions {
  readonly where: readonly Condition[];
  /** Ends with a unique key, so that no row is shown twice or left out between pages. */
  readonly sort: readonly SortKey[];
  readonly page: PageRequest;
  /** The filter in words; a cursor is good only for the list that it was made in. */
  readonly filterKey: string;
}

/** What a query wants of a page: nothing that it does not name is asked for. */
export interface Wanted {
  readonly selection: Selection;
  readonly rows: boolean;
  readonly count: boolean;
}

interface PageSource {
  readonly base: SelectOptions;
  readonly belongsTo: string;
  readonly cursors: CursorSigner;
  readonly send: (statements: readonly Statement[]) => Promise<{ rows: Row[] }[]>;
}

function positionOf({ page }: ListOptions, belongsTo: string, cursors: CursorSigner): unknown[] | undefined {
  if (page.cursor === undefined) return undefined;
  const position = cursors.verify(belongsTo, page.cursor);
  if (position === undefined)
    throw badInput({ path: [page.cursorArgument], message: 'This cursor does not belong to this list.' });
  return position;
}

/** What a query names of a connection field. @param selection of each row, where it isn't the query that decides. */
export function wantedOf(info: GraphQLResolveInfo, meta: EntityMetadata, selection?: Selection): Wanted {
  const asked = askedFields(info);
  const edge = fieldsBelow(info, `${meta.className}Edge`, asked.get('edges'));
  const fields = fieldsBelow(info, meta.className, asked.get('nodes'), edge.get('node'));
  return {
    selection: selection ?? selectionOf(info, meta, fields),
    rows: asked.has('nodes') || asked.has('edges') || asked.has('pageInfo'),
    count: asked.has('totalCount'),
  };
}

/**
 * Reads one page by position, never by offset: page 500 costs what page 1 does. One row more than asked for tells whether
 * another page follows. @throws BAD_USER_INPUT for a cursor that was not made for this list.
 */
export async function readPage<T>(
  meta: EntityMetadata,
  { selection, ...wanted }: Wanted,
  list: ListOptions,
  source: PageSource,
): Promise<Connection<T>> {
  const { page } = list;
  const belongsTo = `${source.belongsTo} ${list.filterKey} ${JSON.stringify(list.sort)}`;
  const position = positionOf(list, belongsTo, source.cursors);
  const columns = new Set([...selection.columns, ...list.sort.map(({ property }) => property)]);
  const sort = page.backward ? reversed(list.sort) : list.sort;
  const { statement, assemble } = select(
    meta,
    { ...selection, columns },
    {
      ...source.base,
      where: [...source.base.where, ...(position ? [after(sort, position)] : [])],
      sort,
      limit: page.size + 1,
    },
  );
  const results = await source.send([
    ...(wanted.rows ? [statement] : []),
    ...(wanted.count ? [count(meta, source.base)] : []),
  ]);
  const found = wanted.rows ? (results[0]?.rows ?? []) : [];
  const nodes = found.slice(0, page.size).map(assemble);
  if (page.backward) nodes.reverse();
  const cursorOf = (row: Row): string =>
    source.cursors.sign(
      belongsTo,
      list.sort.map(({ property }) => row[property]),
    );
  const more = found.length > page.size;
  const cursorAt = (row: Row | undefined): string | null => (row === undefined ? null : cursorOf(row));
  return {
    nodes: nodes as T[],
    edges: nodes.map((row) => ({
      node: row as T,
      get cursor() {
        return cursorOf(row);
      },
    })),
    pageInfo: {
      hasNextPage: page.backward ? position !== undefined : more,
      hasPreviousPage: page.backward ? more : position !== undefined,
      get startCursor() {
        return cursorAt(nodes[0]);
      },
      get endCursor() {
        return cursorAt(nodes.at(-1));
      },
    },
    ...(wanted.count ? { totalCount: results.at(-1)?.rows[0]?.['count'] as number } : {}),
  };
}
