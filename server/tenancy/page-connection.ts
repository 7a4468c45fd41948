import type { Connection } from '#server/database/pagination/connection.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { Row } from '#server/database/statement.js';
import type { ListOptions, PageRows } from './page-query.js';

/** Makes the rows of a page, as they were read, into the API's page. A cursor is signed only when it is asked for. */
export function connectionOf<T>(
  found: PageRows,
  { page, sort }: ListOptions,
  belongsTo: string,
  cursors: CursorSigner,
): Connection<T> {
  const nodes = found.rows.slice(0, page.size);
  if (page.backward) nodes.reverse();
  const cursorOf = (row: Row): string =>
    cursors.sign(
      belongsTo,
      sort.map(({ property }) => row[property]),
    );
  const cursorAt = (row: Row | undefined): string | null => (row === undefined ? null : cursorOf(row));
  const more = found.rows.length > page.size;
  const continued = page.cursor !== undefined;
  return {
    nodes: nodes as T[],
    edges: nodes.map((row) => ({
      node: row as T,
      get cursor() {
        return cursorOf(row);
      },
    })),
    pageInfo: {
      hasNextPage: page.backward ? continued : more,
      hasPreviousPage: page.backward ? more : continued,
      get startCursor() {
        return cursorAt(nodes[0]);
      },
      get endCursor() {
        return cursorAt(nodes.at(-1));
      },
    },
    ...(found.count === undefined ? {} : { totalCount: found.count }),
  };
}
