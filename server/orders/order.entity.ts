import type { Opt, Rel } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '#server/database/scalars/decimal.js';
import { User } from '#server/identity/user.entity.js';
import { DateTime } from '#server/database/scalars/date-time.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { OrderStatus } from './order-status.js';

/** Lists and counts show living orders alone; an index that holds only them answers a count without the table. */
const living = { where: 'deleted_at is null' } as const;

/** An order of a client's (A4). Until there are items every order is a quick one: its total is given. */
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
@Index({ properties: ['clientId', 'createdBy'], name: 'orders_client_id_created_by_id_index' })
@Check({ name: 'orders_total_check', expression: 'total >= 0' })
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

  @Field(() => User, { nullable: true, description: 'Who made it.', simple: true })
  @ManyToOne(() => User, {
    joinColumns: ['client_id', 'created_by_id'],
    referencedColumnNames: ['client_id', 'id'],
    ownColumns: ['created_by_id'],
    nullable: true,
    foreignKeyName: 'orders_client_id_created_by_id_foreign',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  createdBy!: Rel<User> | null;

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
