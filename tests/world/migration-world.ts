import { newestMigration, tenantMigrations } from '../../migrations/tenant/list.js';
import { ownerRole } from '#server/database/installation-roles.js';
import type { MigrationReport } from '#server/tenancy/migration-report.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { Administrator } from '#server/tenancy/provision/administrator.js';
import {
  migratePlacements,
  type MigratePlacementsOptions,
} from '#server/tenancy/provision/migrate-placements.js';
import { makeOlder } from './older-placement.js';
import { World, type TestClient } from './world.js';

export const [oldestMigration = '', ...laterMigrations] = tenantMigrations.map(({ name }) => name);

/** A world with three SCHEMA clients and a DATABASE client, named `<prefix>-a` to `<prefix>-d`, to be migrated. */
export class MigrationWorld {
  private constructor(
    readonly world: World,
    readonly clients: readonly TestClient[],
    private readonly prefix: string,
    private readonly ownDatabaseId: string,
  ) {}

  /** @param prefix of its own for each test file: roles and databases belong to the whole cluster. */
  static async start(prefix: string): Promise<MigrationWorld> {
    const world = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
    const clients: TestClient[] = [];
    for (const letter of ['a', 'b', 'c'])
      clients.push(await world.client(prefix, { slug: `${prefix}-${letter}` }));
    const last = { name: prefix, slug: `${prefix}-d`, isolation: Isolation.DATABASE, owner: null };
    const { client } = await world.server.services.founding.found(last);
    return new MigrationWorld(world, clients, prefix, client.id);
  }

  /** Puts all four back to the first migration. */
  async makeOlder(): Promise<void> {
    for (const id of [...this.clients.map((client) => client.id), this.ownDatabaseId])
      await makeOlder(this.world, id, oldestMigration);
  }

  migrate(more: Partial<MigratePlacementsOptions> = {}): Promise<MigrationReport[]> {
    const { applicationUrl, adminUrl } = this.world.database;
    const roles = { owner: ownerRole, serving: 'vecindad_app', guarded: undefined };
    return migratePlacements({
      installation: { migrationUrl: adminUrl, roles },
      administrator: new Administrator({ applicationUrl, adminUrl, servers: {}, ssl: undefined }),
      ...more,
    });
  }

  /** What is reported of one that was migrated from the oldest, or what else is said of it. */
  report(letter: string, more: Partial<MigrationReport> = {}): MigrationReport {
    const kind = letter === 'd' ? 'tenant' : 'schema';
    const placement = `${kind}_${this.prefix}_${letter}`;
    const client = `${this.prefix}-${letter}`;
    return { placement, server: 'main', client, ran: laterMigrations, failed: null, ...more };
  }

  /** All four, migrated, but for those named. */
  reportsBut(...letters: string[]): MigrationReport[] {
    return ['a', 'b', 'c', 'd'].filter((each) => !letters.includes(each)).map((each) => this.report(each));
  }

  /** How far each has come, as the registry has it. */
  async states(): Promise<string[]> {
    const rows = await this.world.sql<{ migration: string }>(
      `select migration from central.placements p join central.clients c on placement_id = p.id
         where isolation <> 'SHARED' order by slug`,
    );
    return rows.map(({ migration }) => migration);
  }
}

export const allUpToDate = Array.from({ length: 4 }, () => newestMigration);
