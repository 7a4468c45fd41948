import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownRows } from '#server/tenancy/tenant-scoped.js';

/** How fresh a client's recommendations are, and whether somebody is computing them just now. One row for each client. */
@Filter(ownRows)
@Entity({ tableName: 'recommendation_runs', schema: '*' })
export class RecommendationRun {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @Property({ type: 'datetime', length: 3, nullable: true })
  computedAt!: Date | null;

  /** A lease: whoever dies over the work holds it for no longer. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  claimedUntil!: Date | null;
}
