import { Product } from '#server/catalogue/product.entity.js';
import type { Collection, Opt, Rel } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '#server/database/scalars/decimal.js';
import { Customer } from '#server/customers/customer.entity.js';
import { User } from '#server/identity/user.entity.js';
import { DateTime } from '#server/database/scalars/date-time.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { OrderStatus } from './order-status.js';

/** Lists and counts show living orders alone; an index that holds only them answers a count without the table. */
const living = { where: 'deleted_at is null' } as const;

/** An order of a client's (A4). One without lines is a quick one: its total is given. */
@ObjectType({ description: 'An order that a customer placed with the client.' })
@Entity({ tableName: 'orders', schema: '*' })
@Unique({ properties: ['clientId', 'code'], name: 'orders_client_id_code_unique' })
@Index({
  ...living,
  properties: ['clientId', 'createdAt', 'id'],
  name: 'orders_client_id_created_at_id_index',
})
@Index({
  ...living,
  properties: ['clientId', 'totalCents', 'id'],
  name: 'orders_client_id_total_cents_id_index',
})
@Index({
  ...living,
  properties: ['clientId', 'status', 'createdAt', 'id'],
  name: 'orders_client_id_status_created_at_id_index',
})
@Index({
  ...living,
  properties: ['clientId', 'customer', 'createdAt', 'id'],
  name: 'orders_client_id_customer_id_created_at_id_index',
})
@Unique({ properties: ['clientId', 'requestId'], name: 'orders_client_id_request_id_unique' })
@Index({ properties: ['clientId', 'createdBy'], name: 'orders_client_id_created_by_id_index' })
@Check({ name: 'orders_total_check', expression: 'total >= 0' })
@Check({ name: 'orders_request_check', expression: '(request_id is null) = (request_hash is null)' })
export class Order extends TenantScoped {
  @Field(() => String, {
    description: 'Short name of the order; unique within the client, also after the order is deleted.',
    simple: true,
  })
  @Property({ type: 'text', collation: 'C' })
  code!: string;

  @Field(() => OrderStatus, { description: 'Where the order stands.', simple: true })
  @Enum({ items: () => OrderStatus, columnType: 'text', default: OrderStatus.PENDING })
  status: Opt<OrderStatus> = OrderStatus.PENDING;

  @Field(() => Decimal, { description: 'What the order comes to, in the client’s currency.', simple: true })
  @Property({ type: 'decimal', precision: 12, scale: 2, default: 0 })
  total: Opt<string> = '0.00';

  /** The total in cents, kept by the database, for sorting: see the migration. */
  @Property({ type: 'bigint', generated: '((total * 100)::bigint) stored' })
  totalCents!: Opt<string>;

  @Field(() => String, { nullable: true, description: 'Free text.', simple: true })
  @Property({ type: 'text', nullable: true })
  notes!: string | null;

  @Field(() => Customer, { nullable: true, description: 'Who it is for.', simple: true })
  @OwnReference(() => Customer, { table: 'orders', column: 'customer_id', nullable: true })
  customer!: Rel<Customer> | null;

  @Field(() => User, { nullable: true, description: 'Who made it.', simple: true })
  @OwnReference(() => User, { table: 'orders', column: 'created_by_id', nullable: true })
  createdBy!: Rel<User> | null;

  @Field(() => [OrderItem], { description: 'Its lines; none for a quick order.', simple: true })
  @OneToMany(() => OrderItem, (item) => item.order, { orderBy: { id: 'asc' } })
  items!: Collection<OrderItem>;

  /** Makes the order happen once (C4), for ever; with it a hash of the input. */
  @Property({ type: 'text', nullable: true })
  requestId!: string | null;

  @Property({ type: 'text', nullable: true })
  requestHash!: string | null;

  @Field(() => Int, {
    description: 'Counts the changes; give it back when editing, to learn of somebody else’s.',
    simple: true,
  })
  @Property({ type: 'integer', version: true, default: 1 })
  version: Opt<number> = 1;

  @Field(() => DateTime, { description: 'When it was last changed.', simple: true })
  override updatedAt: Opt<Date> = new Date();

  /** Set when the order was deleted; it is kept for the record. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletedAt: Date | null = null;
}

@ObjectType({ description: 'One line of an order.' })
@Entity({ tableName: 'order_items', schema: '*' })
@Index({ properties: ['clientId', 'order', 'id'], name: 'order_items_client_id_order_id_id_index' })
@Index({ properties: ['clientId', 'product'], name: 'order_items_client_id_product_id_index' })
@Check({ name: 'order_items_quantity_check', expression: 'quantity > 0' })
@Check({ name: 'order_items_unit_price_check', expression: 'unit_price >= 0' })
export class OrderItem extends TenantScoped {
  @OwnReference(() => Order, { table: 'order_items', column: 'order_id' })
  order!: Rel<Order>;

  @Field(() => Product, { description: 'What was ordered, also when it is no longer sold.', simple: true })
  @OwnReference(() => Product, { table: 'order_items', column: 'product_id' })
  product!: Rel<Product>;

  @Field(() => Int, { description: 'How many; at least 1.', simple: true })
  @Property({ type: 'integer' })
  quantity!: number;

  @Field(() => Decimal, {
    description: 'What one cost when it was ordered; later prices don’t change it.',
    simple: true,
  })
  @Property({ type: 'decimal', precision: 12, scale: 2 })
  unitPrice!: string;
}
