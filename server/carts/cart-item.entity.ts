import type { Rel } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '#server/database/scalars/decimal.js';
import { Product } from '#server/catalogue/product.entity.js';
import { Customer } from '#server/customers/customer.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

/** A cart is nothing but these: a customer has one, perhaps empty. */
@ObjectType({ description: 'A product in a cart.' })
@Entity({ tableName: 'carts', schema: '*' })
@Unique({
  properties: ['clientId', 'customer', 'product'],
  name: 'carts_client_id_customer_id_product_id_unique',
})
@Index({ properties: ['clientId', 'product'], name: 'carts_client_id_product_id_index' })
@Check({ name: 'carts_quantity_check', expression: 'quantity > 0' })
export class CartItem extends TenantScoped {
  @OwnReference(() => Customer, { table: 'carts', column: 'customer_id' })
  customer!: Rel<Customer>;

  @Field(() => Product, { description: 'The product.', simple: true })
  @OwnReference(() => Product, { table: 'carts', column: 'product_id' })
  product!: Rel<Product>;

  @Field(() => Int, { description: 'How many of it.', simple: true })
  @Property({ type: 'integer' })
  quantity!: number;

  /** No column: whoever reads the cart computes it by the price rule. */
  @Field(() => Decimal, { description: 'What one costs this customer now.', simple: true })
  unitPrice?: string;
}
