import type { AnyEntity, EntityClass, EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryResult } from 'pg';
import type { Connection } from '#server/database/pagination/connection.js';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import { isNull, type Condition } from '#server/database/read/condition.js';
import { count, select, type SelectOptions } from '#server/database/read/select.js';
import {
  askedFields,
  selectionOf,
  selectionOfPaths,
  type MetadataOf,
  type Selection,
} from '#server/database/read/selection.js';
import type { SortKey } from '#server/database/read/sort.js';
import type { Row, Statement } from '#server/database/statement.js';
import { clientScope } from './client-scope.js';
import { readPage, wantedOf, type ListOptions } from './read-page.js';

export interface ReaderOptions {
  readonly clientId: string;
  readonly schema: string;
  readonly metadataOf: MetadataOf;
  readonly cursors: CursorSigner;
  /** Sends statements where they run: a read transaction of their own, or the open write. */
  readonly send: (statements: readonly Statement[]) => Promise<QueryResult<Row>[]>;
}

/**
 * The read path (architecture 7): plain rows of one client, with just the columns and relations that were asked for. The
 * client's condition is added to every table of every statement here, so no caller can leave it out.
 */
export class ClientReader {
  constructor(private readonly options: ReaderOptions) {}

  /** What is softly deleted is gone from whatever is asked for by itself, but not from relations: an old order keeps its product. */
  #base(meta: EntityMetadata, where: readonly Condition[]): SelectOptions {
    const living = 'deletedAt' in meta.properties ? [isNull('deletedAt')] : [];
    return {
      schema: this.options.schema,
      scope: clientScope(this.options.clientId),
      where: [...where, ...living],
    };
  }

  async #first<T>(
    meta: EntityMetadata,
    selection: Selection,
    where: readonly Condition[],
  ): Promise<T | null> {
    const { statement, assemble } = select(meta, selection, this.#base(meta, where));
    const [result] = await this.options.send([statement]);
    const row = result?.rows[0];
    return row === undefined ? null : (assemble(row) as T);
  }

  /** One entity with the fields that the query names of it, or null. */
  async one<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    where: readonly Condition[],
  ): Promise<T | null> {
    const meta = this.options.metadataOf(entity);
    return this.#first(meta, selectionOf(info, meta, askedFields(info)), where);
  }

  /** Named columns of one entity, or null: for the server's own use. `user.role` names a column of a relation. */
  async row<T>(
    entity: EntityClass<AnyEntity>,
    paths: readonly string[],
    where: readonly Condition[],
  ): Promise<T | null> {
    return this.#first<T>(this.options.metadataOf(entity), selectionOfPaths(paths), where);
  }

  /** All entities in an order, with the fields that the query names: for lists that have a stated end. */
  async list<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    sort: readonly SortKey[],
  ): Promise<T[]> {
    const meta = this.options.metadataOf(entity);
    const selection = selectionOf(info, meta, askedFields(info));
    const { statement, assemble } = select(meta, selection, { ...this.#base(meta, []), sort });
    const [result] = await this.options.send([statement]);
    return (result?.rows ?? []).map((row) => assemble(row) as T);
  }

  /** How many there are. */
  async count(entity: EntityClass<AnyEntity>, where: readonly Condition[]): Promise<number> {
    const meta = this.options.metadataOf(entity);
    const [result] = await this.options.send([count(meta, this.#base(meta, where))]);
    return result?.rows[0]?.['count'] as number;
  }

  /** One page of a list: its rows and its count travel together, each only if the query names it. */
  async page<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOptions,
  ): Promise<Connection<T>> {
    const meta = this.options.metadataOf(entity);
    const { clientId, cursors, send } = this.options;
    return readPage<T>(meta, wantedOf(info, meta), list, {
      base: this.#base(meta, list.where),
      belongsTo: `${clientId} ${meta.className}`,
      cursors,
      send,
    });
  }
}
