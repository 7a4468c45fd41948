import type { Collection, Opt, Rel } from '@mikro-orm/core';
import { Entity, Index, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { SalesGroup } from './sales-group.entity.js';

const living = { where: 'deleted_at is null' } as const;

@ObjectType({ description: 'A company that buys from the client.' })
@Entity({ tableName: 'customers', schema: '*' })
@Unique({ ...living, properties: ['clientId', 'code'], name: 'customers_client_id_code_unique' })
@Index({ ...living, properties: ['clientId', 'name', 'id'], name: 'customers_client_id_name_id_index' })
@Index({
  properties: ['clientId', 'salesGroup', 'name', 'id'],
  name: 'customers_client_id_sales_group_id_name_id_index',
})
export class Customer extends TenantScoped {
  @Field(() => String, {
    description: 'Short name; unique among the client’s living customers.',
    simple: true,
  })
  @Property({ type: 'text', collation: 'C' })
  code!: string;

  @Field(() => String, { description: 'Its name.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Boolean, { description: 'False for one that buys nothing for now.', simple: true })
  @Property({ type: 'boolean', default: true })
  isActive: Opt<boolean> = true;

  @Field(() => SalesGroup, { nullable: true, description: 'Who looks after it.', simple: true })
  @OwnReference(() => SalesGroup, { table: 'customers', column: 'sales_group_id', nullable: true })
  salesGroup!: Rel<SalesGroup> | null;

  @Field(() => [CustomerContact], { description: 'How to reach it.', simple: true })
  @OneToMany(() => CustomerContact, (contact) => contact.customer, { orderBy: { id: 'asc' } })
  contacts!: Collection<CustomerContact>;

  /** Set when the customer was deleted; orders still show it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  deletedAt: Date | null = null;
}

@ObjectType({ description: 'One way to reach a customer.' })
@Entity({ tableName: 'customer_contacts', schema: '*' })
@Index({ properties: ['clientId', 'customer'], name: 'customer_contacts_client_id_customer_id_index' })
export class CustomerContact extends TenantScoped {
  @OwnReference(() => Customer, { table: 'customer_contacts', column: 'customer_id' })
  customer!: Rel<Customer>;

  @Field(() => String, { nullable: true, description: 'E-mail address.', simple: true })
  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.', simple: true })
  @Property({ type: 'text', nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address.', simple: true })
  @Property({ type: 'text', nullable: true })
  address!: string | null;
}
