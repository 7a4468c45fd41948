import type { Rel } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { PriceList } from '#server/pricing/price-list.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

@ObjectType({ description: 'Customers that are looked after by the same people.' })
@Entity({ tableName: 'sales_groups', schema: '*' })
@Unique({ properties: ['clientId', 'name'], name: 'sales_groups_client_id_name_unique' })
@Index({ properties: ['clientId', 'priceList'], name: 'sales_groups_client_id_price_list_id_index' })
export class SalesGroup extends TenantScoped {
  @Field(() => String, { description: 'Its name; unique within the client.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => PriceList, {
    nullable: true,
    description: 'The price list of its customers; null for the default one.',
    simple: true,
  })
  @OwnReference(() => PriceList, { table: 'sales_groups', column: 'price_list_id', nullable: true })
  priceList!: Rel<PriceList> | null;
}
