import type { AnyEntity, EntityClass, EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#server/database/pagination/connection.js';
import { isNull, type Condition } from '#server/database/read/condition.js';
import { count, countsOf } from '#server/database/read/count.js';
import { select, type Query } from '#server/database/read/select.js';
import { selectionBelow, selectionOfPaths, type Selection } from '#server/database/read/selection.js';
import type { SelectOptions } from '#server/database/read/source.js';
import type { Row } from '#server/database/statement.js';
import { clientScope } from './client-scope.js';
import { NestedLists, type ListOf, type ListThrough, type PageOf } from './nested-lists.js';
import { wantedOf, type ListOptions } from './page-query.js';
import { ownStatement, type OwnStatement } from './own-statement.js';
import { readPage } from './read-page.js';
import type { ReaderOptions } from './reader-options.js';

/** Which rows of an entity, in which order, and how many at most. */
export interface RowsWanted extends Pick<SelectOptions, 'sort' | 'limit'> {
  readonly where: readonly Condition[];
}

/** A row by its key, asked for in one statement, has nothing that it would have to agree with. */
function ofOneRow({ statements, read }: Query): Query {
  if (statements.length > 1) return { statements, read };
  return { statements: statements.map((statement) => ({ ...statement, brief: true })), read };
}

/**
 * The read path (architecture 7): plain rows of one client, with just the columns and relations that were asked for. The
 * client's condition is added to every table of every statement here, so no caller can leave it out.
 */
export class ClientReader {
  readonly #nested: NestedLists;

  constructor(private readonly options: ReaderOptions) {
    this.#nested = new NestedLists(options, (meta, where) => this.#base(meta, where));
  }

  /** What is softly deleted is gone from whatever is asked for by itself, but not from relations: an old order keeps its product. */
  #base(meta: EntityMetadata, where: readonly Condition[], deletedToo = false): SelectOptions {
    const living = 'deletedAt' in meta.properties && !deletedToo ? [isNull('deletedAt')] : [];
    return {
      schema: this.options.schema,
      scope: clientScope(this.options.clientId),
      where: [...where, ...living],
    };
  }

  async #all<T>(query: Query): Promise<readonly T[]> {
    const groups = query.read(await this.options.send(query.statements));
    return (groups.get(undefined) ?? []) as unknown as readonly T[];
  }

  #some<T>(
    meta: EntityMetadata,
    selection: Selection,
    { where, deletedToo = false, ...order }: RowsWanted & { readonly deletedToo?: boolean },
  ): Promise<readonly T[]> {
    return this.#all(select(meta, selection, { ...this.#base(meta, where, deletedToo), ...order }));
  }

  async #first<T>(
    meta: EntityMetadata,
    selection: Selection,
    where: readonly Condition[],
    deletedToo = false,
  ): Promise<T | null> {
    const [first] = await this.#all<T>(
      ofOneRow(select(meta, selection, this.#base(meta, where, deletedToo))),
    );
    return first ?? null;
  }

  /** One entity with the fields that the query names of it, or null. */
  async one<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    where: readonly Condition[],
  ): Promise<T | null> {
    const meta = this.options.metadataOf(entity);
    return this.#first(meta, selectionBelow(info, meta), where);
  }

  /** As `one`, also where it has been deleted: for what a write has made or found. */
  async kept<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    where: readonly Condition[],
  ): Promise<T | null> {
    const meta = this.options.metadataOf(entity);
    return this.#first(meta, selectionBelow(info, meta), where, true);
  }

  /** Statements of our own, of one snapshot and in one round trip; see ownStatement. @returns the rows of each */
  async together(statements: readonly OwnStatement[]): Promise<Row[][]> {
    const { clientId, send } = this.options;
    const results = await send(statements.map((statement) => ownStatement(clientId, statement)));
    return results.map(({ rows }) => rows);
  }

  /** Named columns of one entity, or null: for the server's own use. `user.role` names a column of a relation. */
  async row<T>(
    entity: EntityClass<AnyEntity>,
    paths: readonly string[],
    where: readonly Condition[],
  ): Promise<T | null> {
    const [first] = await this.#all<T>(this.rowQuery(entity, paths, where));
    return first ?? null;
  }

  /** What `row` asks, for whoever sends it along with something else. */
  rowQuery(entity: EntityClass<AnyEntity>, paths: readonly string[], where: readonly Condition[]): Query {
    const meta = this.options.metadataOf(entity);
    return ofOneRow(select(meta, selectionOfPaths(meta, paths), this.#base(meta, where)));
  }

  /** As `row`, of many: for the server's own use, such as a file. */
  async rows<T>(
    entity: EntityClass<AnyEntity>,
    paths: readonly string[],
    wanted: RowsWanted,
  ): Promise<readonly T[]> {
    const meta = this.options.metadataOf(entity);
    return this.#some<T>(meta, selectionOfPaths(meta, paths), wanted);
  }

  /**
   * All of an entity with the fields that the query names, in an order: for lists that have a stated end. It is held here as
   * well, for rows that came in by other ways.
   */
  async list<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    order: Pick<RowsWanted, 'sort'> & { readonly limit: number },
  ): Promise<T[]> {
    const meta = this.options.metadataOf(entity);
    return [...(await this.#some<T>(meta, selectionBelow(info, meta), { where: [], ...order }))];
  }

  /** How many there are. */
  async count(entity: EntityClass<AnyEntity>, where: readonly Condition[]): Promise<number> {
    const meta = this.options.metadataOf(entity);
    const [result] = await this.options.send([count(meta, this.#base(meta, where))]);
    return countsOf(result).get(undefined) ?? 0;
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
      owner: `${clientId} ${meta.className}`,
      cursors,
      send,
    });
  }

  /**
   * For a field resolver that lists rows of each parent: one statement for all parents that the field is resolved for.
   * Nothing in the options but `parent` may depend on the parent. With `through` it gives what the rows refer to by that
   * to-one relation, and the query selects of that.
   */
  listOf<T extends AnyEntity, K extends keyof T & string>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListThrough<T, K>,
  ): Promise<NonNullable<T[K]>[]>;
  listOf<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOf<T>,
  ): Promise<T[]>;
  listOf<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOf<T> & { readonly through?: keyof T & string },
  ): Promise<unknown[]> {
    const { through, ...own } = list;
    return through === undefined
      ? this.#nested.list(entity, info, own)
      : this.#nested.listThrough(entity, info, own, through);
  }

  /** For a field resolver that gives a page of rows of each parent: one statement for all of them, and one for their counts. */
  pageOf<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: PageOf<T>,
  ): Promise<Connection<T>> {
    return this.#nested.page(entity, info, list);
  }
}
