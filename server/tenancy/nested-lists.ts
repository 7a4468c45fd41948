import type { AnyEntity, EntityClass, EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#server/database/pagination/connection.js';
import type { Condition } from '#server/database/read/condition.js';
import { propertyOf, toOneTarget } from '#server/database/read/relations.js';
import { select } from '#server/database/read/select.js';
import { selectionBelow, type Selection } from '#server/database/read/selection.js';
import type { SortKey } from '#server/database/read/sort.js';
import type { SelectOptions } from '#server/database/read/source.js';
import type { Row } from '#server/database/statement.js';
import { connectionOf } from './page-connection.js';
import { ParentBatches } from './parent-batches.js';
import { listKey, pageQuery, positionOf, wantedOf, type ListOptions } from './page-query.js';
import type { ReaderOptions } from './reader-options.js';

interface OfParent<T> {
  /** The to-one relation of the listed rows that refers to the parent. */
  readonly by: keyof T & string;
  readonly parent: { readonly id: string };
}

export interface ListOf<T> extends OfParent<T> {
  readonly where?: readonly Condition[];
  /** Ends with a unique key. */
  readonly sort: readonly SortKey[];
  /** At most so many of each parent; all unless given. */
  readonly limit?: number | undefined;
}

export interface ListThrough<T, K extends keyof T & string> extends ListOf<T> {
  readonly through: K;
}

export interface PageOf<T> extends ListOptions, OfParent<T> {}

/** Lists below each row of a list, read once for all of them. Softly deleted rows are not in them; what `through` leads to is. */
export class NestedLists {
  readonly #batches = new ParentBatches();

  constructor(
    private readonly options: ReaderOptions,
    private readonly baseOf: (meta: EntityMetadata, where: readonly Condition[]) => SelectOptions,
  ) {}

  #rows<T>(
    meta: EntityMetadata,
    info: GraphQLResolveInfo,
    { by, parent, where = [], sort, limit }: ListOf<T>,
    selectionOfEach: () => Selection,
  ): Promise<Row[]> {
    return this.#batches.load(info, `${meta.className} ${by}`, parent.id, async (ids) => {
      const query = select(meta, selectionOfEach(), {
        ...this.baseOf(meta, where),
        sort,
        ...(limit === undefined ? {} : { limit }),
        parents: { by, ids },
      });
      const groups = query.read(await this.options.send(query.statements));
      return (id) => groups.get(id) ?? [];
    });
  }

  async list<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOf<T>,
  ): Promise<T[]> {
    const meta = this.options.metadataOf(entity);
    return (await this.#rows(meta, info, list, () => selectionBelow(info, meta))) as T[];
  }

  async listThrough<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    list: ListOf<T>,
    through: keyof T & string,
  ): Promise<unknown[]> {
    const meta = this.options.metadataOf(entity);
    const target = toOneTarget(propertyOf(meta, through));
    if (target === undefined) throw new Error(`${meta.className}.${through} is no to-one relation.`);
    const rows = await this.#rows(meta, info, list, () => ({
      columns: new Set(),
      relations: new Map([[through, selectionBelow(info, target)]]),
      collections: new Map(),
    }));
    return rows.flatMap((row) => row[through] ?? []);
  }

  async page<T extends AnyEntity>(
    entity: EntityClass<T>,
    info: GraphQLResolveInfo,
    { by, parent, ...list }: PageOf<T>,
  ): Promise<Connection<T>> {
    const { metadataOf, clientId, cursors, send } = this.options;
    const meta = metadataOf(entity);
    const belongsTo = listKey(`${clientId} ${meta.className} of ${by} ${parent.id}`, list);
    // A cursor is one parent's, so pages that begin somewhere are as many as parents whose cursor it is: one.
    const position = positionOf(list, belongsTo, cursors);
    const name = `${meta.className} ${by} ${JSON.stringify(position ?? null)}`;
    const found = await this.#batches.load(info, name, parent.id, async (ids) => {
      const base = { ...this.baseOf(meta, list.where), parents: { by, ids } };
      const { statements, read } = pageQuery(meta, wantedOf(info, meta), list, base, position);
      return read(await send(statements));
    });
    return connectionOf<T>(found, list, belongsTo, cursors);
  }
}
