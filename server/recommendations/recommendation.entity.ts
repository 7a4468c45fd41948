import type { Rel } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Product } from '#server/catalogue/product.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

/** A product that is often bought together with another; computed from the client's own orders. */
@Entity({ tableName: 'product_recommendations', schema: '*' })
@Unique({ properties: ['clientId', 'product', 'recommended'], name: 'product_recommendations_unique' })
@Index({
  properties: ['clientId', 'product', 'score', 'id'],
  name: 'product_recommendations_client_id_product_id_score_id_index',
})
@Index({
  properties: ['clientId', 'recommended'],
  name: 'product_recommendations_client_id_recommended_id_index',
})
export class ProductRecommendation extends TenantScoped {
  /** Made by the database: all are written by one statement. */
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  override id!: string;

  @OwnReference(() => Product, { table: 'product_recommendations', column: 'product_id' })
  product!: Rel<Product>;

  @OwnReference(() => Product, { table: 'product_recommendations', column: 'recommended_id' })
  recommended!: Rel<Product>;

  @Property({ type: 'double' })
  score!: number;
}
