import type { Rel } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Float, ObjectType } from 'type-graphql';
import { Product } from '#server/catalogue/product.entity.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';

/** Computed from the client's own orders: docs/recommendations.md. */
@ObjectType('Recommendation', { description: 'A product that is often bought together with another.' })
@Entity({ tableName: 'product_recommendations', schema: '*' })
@Unique({ properties: ['clientId', 'boughtWith', 'product'], name: 'product_recommendations_unique' })
@Index({
  properties: ['clientId', 'boughtWith', 'score', 'id'],
  name: 'product_recommendations_client_id_product_id_score_id_index',
})
@Index({
  properties: ['clientId', 'product'],
  name: 'product_recommendations_client_id_recommended_id_index',
})
export class ProductRecommendation extends TenantScoped {
  /** Made by the database: many are written by one statement. */
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  override id!: string;

  /** Whose recommendation it is. */
  @OwnReference(() => Product, { table: 'product_recommendations', column: 'product_id' })
  boughtWith!: Rel<Product>;

  @Field(() => Product, { description: 'What is recommended.', simple: true })
  @OwnReference(() => Product, { table: 'product_recommendations', column: 'recommended_id' })
  product!: Rel<Product>;

  @Field(() => Float, {
    description: 'How much the two are bought together: above 0, and 1 for what is never bought apart.',
    simple: true,
  })
  @Property({ type: 'double' })
  score!: number;
}
