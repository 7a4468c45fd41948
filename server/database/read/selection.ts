import { ReferenceKind, type AnyEntity, type EntityClass, type EntityMetadata } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { Asked } from './asked.js';
import { FieldCache } from './field-cache.js';
import { propertyOf, toManyTarget, toOneTarget } from './relations.js';

/** What a query names of one entity: columns, and its relations with their own selection. The id is always read. */
export interface Selection {
  readonly columns: ReadonlySet<string>;
  /** To-one: joined. */
  readonly relations: ReadonlyMap<string, Selection>;
  /** To-many: one statement each. */
  readonly collections: ReadonlyMap<string, Selection>;
}

/** The metadata of one entity; how the read path knows columns, keys and the client filter. */
export type MetadataOf = (entity: EntityClass<AnyEntity>) => EntityMetadata;

/**
 * Reduces asked fields to what the entity's table can give. A field with no property of that name is a field resolver's,
 * which finds the key (always selected) on its parent.
 */
export function selectionOf(meta: EntityMetadata, asked: Asked): Selection {
  const columns = new Set<string>();
  const relations = new Map<string, Selection>();
  const collections = new Map<string, Selection>();
  for (const [name, field] of asked.properties()) {
    const property = meta.properties[name as never];
    if (property === undefined) continue;
    const one = toOneTarget(property);
    const many = toManyTarget(property);
    if (one) relations.set(name, selectionOf(one, asked.at(field)));
    else if (many) collections.set(name, selectionOf(many, asked.at(field)));
    else if (property.kind === ReferenceKind.SCALAR) columns.add(name);
  }
  return { columns, relations, collections };
}

const selected = new FieldCache<Selection>();

/** What the field that is being resolved selects of an entity. */
export function selectionBelow(info: GraphQLResolveInfo, meta: EntityMetadata): Selection {
  return selected.of(info, meta, () => selectionOf(meta, Asked.below(info)));
}

const byPaths = new WeakMap<EntityMetadata, Map<string, Selection>>();

/** The selection that some paths name, e.g. `endedAt`, `user.role` and `items.quantity`. */
export function selectionOfPaths(meta: EntityMetadata, paths: readonly string[]): Selection {
  const known = byPaths.get(meta) ?? new Map<string, Selection>();
  byPaths.set(meta, known);
  const key = paths.join(' ');
  const selection = known.get(key) ?? newSelection(meta, paths);
  known.set(key, selection);
  return selection;
}

function newSelection(meta: EntityMetadata, paths: readonly string[]): Selection {
  const columns = new Set<string>();
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    if (rest.length === 0) columns.add(head);
    else below.set(head, [...(below.get(head) ?? []), rest.join('.')]);
  }
  const inner = (targetOf: typeof toOneTarget) =>
    new Map(
      [...below].flatMap(([name, inside]): [string, Selection][] => {
        const target = targetOf(propertyOf(meta, name));
        return target === undefined ? [] : [[name, selectionOfPaths(target, inside)]];
      }),
    );
  return { columns, relations: inner(toOneTarget), collections: inner(toManyTarget) };
}
