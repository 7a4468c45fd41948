import { TenantMigration } from './tenant-migration.js';

/** Products that are bought together, with a score; computed from the client's own orders. */
export class Recommendations extends TenantMigration {
  override up(): void {
    this.addSql(`create table product_recommendations (
      client_id uuid not null,
      id uuid not null default gen_random_uuid(),
      product_id uuid not null,
      recommended_id uuid not null,
      score double precision not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint product_recommendations_resident_foreign foreign key (client_id) references residents (client_id),
      constraint product_recommendations_client_id_product_id_foreign foreign key (client_id, product_id) references products (client_id, id),
      constraint product_recommendations_client_id_recommended_id_foreign foreign key (client_id, recommended_id) references products (client_id, id),
      constraint product_recommendations_unique unique (client_id, product_id, recommended_id)
    )`);
    this.addSql(
      'create index product_recommendations_client_id_product_id_score_id_index on product_recommendations (client_id, product_id, score, id)',
    );
    this.addSql(
      'create index product_recommendations_client_id_recommended_id_index on product_recommendations (client_id, recommended_id)',
    );

    // One row for each client: how fresh its recommendations are, and whether somebody is computing them just now.
    this.addSql(`create table recommendation_runs (
      client_id uuid not null,
      computed_at timestamptz(3) null,
      claimed_until timestamptz(3) null,
      primary key (client_id),
      constraint recommendation_runs_resident_foreign foreign key (client_id) references residents (client_id)
    )`);

    this.protect('product_recommendations');
    this.grant('product_recommendations', 'select, insert, update, delete');
    this.protect('recommendation_runs');
    this.grant('recommendation_runs', 'select, insert, update');
  }
}
