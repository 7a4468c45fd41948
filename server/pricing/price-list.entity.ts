import type { Opt } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

@ObjectType({ description: 'Prices for some customers.' })
@Entity({ tableName: 'price_lists', schema: '*' })
@Unique({ properties: ['clientId', 'name'], name: 'price_lists_client_id_name_unique' })
@Unique({ properties: ['clientId'], where: 'is_default', name: 'price_lists_client_id_default_unique' })
export class PriceList extends TenantScoped {
  @Field(() => String, { description: 'Its name; unique within the client.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Boolean, { description: 'False for a list that applies to nobody for now.', simple: true })
  @Property({ type: 'boolean', default: true })
  isActive: Opt<boolean> = true;

  @Field(() => Boolean, {
    description: 'Whether it applies to customers whose sales group names no list; at most one does.',
    simple: true,
  })
  @Property({ type: 'boolean', default: false })
  isDefault: Opt<boolean> = false;
}
