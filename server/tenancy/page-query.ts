import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { PageRequest } from '#server/database/pagination/page-args.js';
import { Asked } from '#server/database/read/asked.js';
import type { Condition } from '#server/database/read/condition.js';
import { count, countsOf } from '#server/database/read/count.js';
import { FieldCache } from '#server/database/read/field-cache.js';
import { select } from '#server/database/read/select.js';
import { selectionOf, type Selection } from '#server/database/read/selection.js';
import { after, reversed, type SortKey } from '#server/database/read/sort.js';
import type { SelectOptions } from '#server/database/read/source.js';
import type { Answer, Row, Statement } from '#server/database/statement.js';
import { badInput } from '#server/errors/app-error.js';

export interface ListOptions {
  readonly where: readonly Condition[];
  /** Ends with a unique key, so that no row is shown twice or left out between pages. */
  readonly sort: readonly SortKey[];
  /** Columns that field resolvers of the rows need, whatever the query names. */
  readonly also?: readonly string[];
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

const pages = new FieldCache<Wanted>();

/** What a query names of a connection field. @param selection of each row, where it isn't the query that decides. */
export function wantedOf(info: GraphQLResolveInfo, meta: EntityMetadata, selection?: Selection): Wanted {
  return pages.of(info, meta, () => {
    const asked = Asked.below(info);
    return {
      selection: selection ?? selectionOf(meta, asked.at('nodes').and(asked.at('edges').at('node'))),
      rows: asked.has('nodes') || asked.has('edges') || asked.has('pageInfo'),
      count: asked.has('totalCount'),
    };
  });
}

/** Which list a cursor belongs to: the rows' owner in words, and the list's filter and sort. */
export function listKey(owner: string, { filterKey, sort }: ListOptions): string {
  return `${owner} ${filterKey} ${JSON.stringify(sort)}`;
}

/** Where a page begins; undefined at the list's start. @throws BAD_USER_INPUT for a cursor that was not made for this list. */
export function positionOf(
  { page }: ListOptions,
  belongsTo: string,
  cursors: CursorSigner,
): unknown[] | undefined {
  if (page.cursor === undefined) return undefined;
  const position = cursors.verify(belongsTo, page.cursor);
  if (position === undefined)
    throw badInput({ path: [page.cursorArgument], message: 'This cursor does not belong to this list.' });
  return position;
}

/** The rows of one page, and one more if there is one; and their count. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly count: number | undefined;
}

/** The statements of a page, sent together; of one page for each parent, where the base has parents. */
export interface PageQuery {
  readonly statements: readonly Statement[];
  readonly read: (answers: readonly Answer[]) => (parent?: string) => PageRows;
}

/**
 * One page by position, never by offset: page 500 costs what page 1 does. One row more than asked for tells whether another
 * page follows.
 */
export function pageQuery(
  meta: EntityMetadata,
  wanted: Wanted,
  { page, sort, also = [] }: ListOptions,
  base: SelectOptions,
  position: readonly unknown[] | undefined,
): PageQuery {
  const order = page.backward ? reversed(sort) : sort;
  const query = select(meta, wanted.selection, {
    ...base,
    where: position ? [...base.where, after(order, position)] : base.where,
    sort: order,
    limit: page.size + 1,
    columns: [...also, ...sort.map(({ property }) => property)],
  });
  const statements = [...(wanted.rows ? query.statements : []), ...(wanted.count ? [count(meta, base)] : [])];
  return {
    statements,
    read: (answers) => {
      const groups = wanted.rows ? query.read(answers) : undefined;
      const counts = countsOf(wanted.count ? answers.at(-1) : undefined);
      return (parent) => ({
        rows: groups?.get(parent) ?? [],
        count: wanted.count ? (counts.get(parent) ?? 0) : undefined,
      });
    },
  };
}
