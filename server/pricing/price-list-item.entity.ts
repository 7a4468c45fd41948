import type { Rel } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Product } from '#server/catalogue/product.entity.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { PriceList } from './price-list.entity.js';

@ObjectType({ description: 'The price of one product in a price list.' })
@Entity({ tableName: 'price_list_items', schema: '*' })
@Unique({
  properties: ['clientId', 'priceList', 'product'],
  name: 'price_list_items_client_id_price_list_id_product_id_unique',
})
@Index({
  properties: ['clientId', 'priceList', 'id'],
  name: 'price_list_items_client_id_price_list_id_id_index',
})
@Index({ properties: ['clientId', 'product'], name: 'price_list_items_client_id_product_id_index' })
@Check({ name: 'price_list_items_price_check', expression: 'price >= 0' })
export class PriceListItem extends TenantScoped {
  @OwnReference(() => PriceList, { table: 'price_list_items', column: 'price_list_id' })
  priceList!: Rel<PriceList>;

  @Field(() => Product, { description: 'The product.', simple: true })
  @OwnReference(() => Product, { table: 'price_list_items', column: 'product_id' })
  product!: Rel<Product>;

  @Field(() => Decimal, { description: 'What it costs by this list.', simple: true })
  @Property({ type: 'decimal', precision: 12, scale: 2 })
  price!: string;
}
