import type { Rel } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { Product } from './product.entity.js';

/** A change of stock that no order made. Its request key makes it happen once (C4). */
@Entity({ tableName: 'stock_adjustments', schema: '*' })
@Unique({ properties: ['clientId', 'requestId'], name: 'stock_adjustments_client_id_request_id_unique' })
@Index({ properties: ['clientId', 'product'], name: 'stock_adjustments_client_id_product_id_index' })
export class StockAdjustment extends TenantScoped {
  @OwnReference(() => Product, { table: 'stock_adjustments', column: 'product_id' })
  product!: Rel<Product>;

  @Property({ type: 'integer' })
  delta!: number;

  @Property({ type: 'text', nullable: true })
  requestId!: string | null;
}
