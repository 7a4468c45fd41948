import type { Opt, Rel } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { Category } from './category.entity.js';

const living = { where: 'deleted_at is null' } as const;

@ObjectType({ description: 'Something that the client sells.' })
@Entity({ tableName: 'products', schema: '*' })
@Unique({ ...living, properties: ['clientId', 'sku'], name: 'products_client_id_sku_unique' })
@Index({ ...living, properties: ['clientId', 'name', 'id'], name: 'products_client_id_name_id_index' })
@Index({
  ...living,
  properties: ['clientId', 'createdAt', 'id'],
  name: 'products_client_id_created_at_id_index',
})
@Index({ properties: ['clientId', 'category'], name: 'products_client_id_category_id_index' })
@Check({ name: 'products_price_check', expression: 'price >= 0' })
@Check({ name: 'products_stock_check', expression: 'stock >= 0' })
export class Product extends TenantScoped {
  @Field(() => String, {
    description: 'Stock keeping unit; unique among the client’s living products.',
    simple: true,
  })
  @Property({ type: 'text', collation: 'C' })
  sku!: string;

  @Field(() => String, { description: 'Its name.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is.', simple: true })
  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => Decimal, { description: 'What it costs where no price list says otherwise.', simple: true })
  @Property({ type: 'decimal', precision: 12, scale: 2, default: 0 })
  price: Opt<string> = '0.00';

  /** Changed only under the row's lock: by orders and adjustments. The CHECK is the last word. */
  @Field(() => Int, { description: 'How many there are; never below zero.', simple: true })
  @Property({ type: 'integer', default: 0 })
  stock: Opt<number> = 0;

  @Field(() => Boolean, { description: 'False for what can’t be ordered for now.', simple: true })
  @Property({ type: 'boolean', default: true })
  isActive: Opt<boolean> = true;

  @Field(() => Category, { nullable: true, description: 'Its category.', simple: true })
  @OwnReference(() => Category, { table: 'products', column: 'category_id', nullable: true })
  category!: Rel<Category> | null;

  @Field(() => Int, {
    description: 'Counts the changes; give it back when editing, to learn of somebody else’s.',
    simple: true,
  })
  @Property({ type: 'integer', version: true, default: 1 })
  version: Opt<number> = 1;

  @Field(() => DateTime, { description: 'When it was last changed.', simple: true })
  override updatedAt: Opt<Date> = new Date();

  /** Set when the product was deleted; orders still show it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletedAt: Date | null = null;
}
