import { ReferenceKind, type EntityMetadata, type EntityProperty } from '@mikro-orm/postgresql';
import type { SortKey } from './sort.js';

/** One column that refers to one column of another table. */
export type ColumnPair = readonly [own: string, referenced: string];

/** The entity that a to-one relation refers to; undefined for any other property. */
export function toOneTarget(property: EntityProperty): EntityMetadata | undefined {
  return property.kind === ReferenceKind.MANY_TO_ONE || property.kind === ReferenceKind.ONE_TO_ONE
    ? property.targetMeta
    : undefined;
}

/** The entity whose rows a one-to-many relation lists; undefined for any other property. */
export function toManyTarget(property: EntityProperty): EntityMetadata | undefined {
  return property.kind === ReferenceKind.ONE_TO_MANY ? property.targetMeta : undefined;
}

/** What a one-to-many relation lists: rows of `meta` that refer to the parent by their relation `by`, in the order it names. */
export function listedBy(property: EntityProperty): {
  meta: EntityMetadata;
  by: string;
  sort: readonly SortKey[];
} {
  const meta = toManyTarget(property);
  const orders = [property.orderBy ?? []].flat() as Record<string, unknown>[];
  const sort = orders
    .flatMap((order) => Object.entries(order))
    .map(([name, direction]): SortKey => {
      if (direction !== 'asc' && direction !== 'desc')
        throw new Error(`${property.name} is ordered by ${name} in a way the read path does not know.`);
      return { property: name, direction };
    });
  // Without it two readings of the same rows may differ.
  if (meta === undefined || sort.length === 0) throw new Error(`${property.name} needs an orderBy.`);
  return { meta, by: property.mappedBy, sort };
}

/** @throws for a property that the entity lacks. */
export function propertyOf(meta: EntityMetadata, name: string): EntityProperty {
  const property = meta.properties[name as never];
  if (property === undefined) throw new Error(`${meta.className} has no ${name}.`);
  return property;
}

/**
 * The columns of a to-one relation that tell rows of one client apart. The client's own column is not among them: every
 * table of a statement has the client's predicate, and the same said twice would mislead the planner's estimates.
 */
export function keyPairs(property: EntityProperty): ColumnPair[] {
  return property.joinColumns
    .map((own, i): ColumnPair => [own, property.referencedColumnNames[i] ?? ''])
    .filter(([own]) => property.ownColumns.includes(own));
}

/** @throws for a key of several columns beside the client's. */
function keyColumn(meta: EntityMetadata, property: EntityProperty): string {
  const [pair, ...more] = keyPairs(property);
  if (pair === undefined || more.length > 0)
    throw new Error(`${meta.className}.${property.name} is not kept in one column.`);
  return pair[0];
}

/** The column of a property: its own, or the one that holds the id of what it refers to. @throws where there is none. */
export function columnName(meta: EntityMetadata, name: string): string {
  const property = propertyOf(meta, name);
  if (toOneTarget(property)) return keyColumn(meta, property);
  const [column] = property.fieldNames ?? [];
  if (column === undefined) throw new Error(`${meta.className} has no column for ${name}.`);
  return column;
}
