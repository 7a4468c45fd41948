import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Connection } from '#server/database/pagination/connection.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { SelectOptions } from '#server/database/read/source.js';
import type { Answer, Statement } from '#server/database/statement.js';
import { connectionOf } from './page-connection.js';
import { listKey, pageQuery, positionOf, type ListOptions, type Wanted } from './page-query.js';

interface PageSource {
  readonly base: SelectOptions;
  /** Whose rows these are, in words. */
  readonly owner: string;
  readonly cursors: CursorSigner;
  readonly send: (statements: readonly Statement[]) => Promise<Answer[]>;
}

/** Reads one page. @throws BAD_USER_INPUT for a cursor that was not made for this list. */
export async function readPage<T>(
  meta: EntityMetadata,
  wanted: Wanted,
  list: ListOptions,
  { base, owner, cursors, send }: PageSource,
): Promise<Connection<T>> {
  const belongsTo = listKey(owner, list);
  const position = positionOf(list, belongsTo, cursors);
  const { statements, read } = pageQuery(meta, wanted, list, base, position);
  return connectionOf<T>(read(await send(statements))(), list, belongsTo, cursors);
}
