import type pg from 'pg';
import { newestMigration } from '../../../migrations/tenant/list.js';
import type { RegisteredPlacement } from '../registry.js';

export type PlacementBehind = Pick<
  RegisteredPlacement,
  'id' | 'server' | 'database' | 'schema' | 'ownerRole' | 'role'
> & {
  readonly clientId: string;
  readonly slug: string;
};

/**
 * The clients' own placements that have not run all that this code knows: one query, however many clients there are. Those of
 * clients that are being made are left to whoever makes them, who migrates them as one of the steps.
 * @param db in the centre, entered as its owner.
 */
export async function placementsBehind(db: pg.Client): Promise<PlacementBehind[]> {
  const { rows } = await db.query<PlacementBehind>(
    `select p.id, p.server, p.database, p.schema, p.owner_role as "ownerRole", p.role, c.id as "clientId", c.slug
       from central.placements p join central.clients c on c.placement_id = p.id
       where p.isolation <> 'SHARED' and c.status <> 'PROVISIONING'
         and (p.migration is null or p.migration collate "C" < $1)
       order by c.slug collate "C"`,
    [newestMigration],
  );
  return rows;
}
