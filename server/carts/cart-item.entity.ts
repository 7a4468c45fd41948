import type { Rel } from '@mikro-orm/core';
import { Check, Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Product } from '#server/catalogue/product.entity.js';
import { Customer } from '#server/customers/customer.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

/** A product in a customer's cart. A cart is nothing but these: a customer has one, perhaps empty. */
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

  @OwnReference(() => Product, { table: 'carts', column: 'product_id' })
  product!: Rel<Product>;

  @Property({ type: 'integer' })
  quantity!: number;
}
