import { ManyToOne } from '@mikro-orm/decorators/legacy';
import type { AnyEntity, EntityClass } from '@mikro-orm/core';

interface OwnReferenceOptions {
  /** The column that holds the other row's id. */
  readonly column: string;
  /** The table that has the column; it begins the foreign key's name. */
  readonly table: string;
  readonly nullable?: boolean;
}

/**
 * A reference to another row of the same client: its foreign key carries the client (architecture 2), so a reference across
 * clients can't be stored, and nothing cascades.
 */
export function OwnReference(
  target: () => EntityClass<AnyEntity>,
  { column, table, nullable = false }: OwnReferenceOptions,
): PropertyDecorator {
  return ManyToOne(target, {
    joinColumns: ['client_id', column],
    referencedColumnNames: ['client_id', 'id'],
    ownColumns: [column],
    nullable,
    foreignKeyName: `${table}_client_id_${column}_foreign`,
    deleteRule: 'no action',
    updateRule: 'no action',
  }) as PropertyDecorator;
}
