import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { newestMigration } from '../../../migrations/tenant/list.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { Isolation, mainServer, Placement, sharedPlacementId } from '../placement.entity.js';
import { connectionPurpose } from '../placements.js';
import type { RegisteredClient } from '../client-registry.js';
import type { RegisteredPlacement, Registry } from '../registry.js';
import type { SharedTier } from '../shared-tier.js';
import { DatabaseServer } from '../server.entity.js';
import type { Vault } from '../vault.js';
import type { Administrator, LastingAdministrator } from './administrator.js';
import { dedicatedNames } from './dedicated-names.js';
import type { InstallationMark } from './installation-mark.js';
import { makeDatabase, makeSchema } from './make-home.js';
import { makeRoles } from './make-roles.js';
import { migratePlacement } from './migrate-placement.js';
import { removeHome, removeRoles } from './remove-home.js';

/** One small step of making a client. Each can be repeated, whatever of it was done before. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export interface HomeMakerDeps {
  readonly registry: Registry;
  readonly sharedTier: SharedTier;
  readonly vault: Vault;
  readonly administrator: Administrator;
  readonly mark: InstallationMark;
}

export type NewPlacement = Pick<
  Placement,
  'id' | 'isolation' | 'server' | 'database' | 'schema' | 'ownerRole' | 'role' | 'connection'
>;

/** Makes the place where a client's rows will live, on whatever tier. */
export class HomeMaker {
  constructor(private readonly deps: HomeMakerDeps) {}

  /** Writes a further PostgreSQL server into the registry, if it is not there. @throws NoAdministrator for a name that is not set. */
  async introduce(server: string, centre: EntityManager): Promise<void> {
    if (server === mainServer) return;
    const { hostname: host, port } = this.deps.administrator.addressOf(server);
    const line = { name: server, host, port: Number(port || 5432) };
    await centre.upsert(DatabaseServer, line, { onConflictAction: 'ignore' });
  }

  /**
   * The registry's line for a client's own placement, with a password of 24 random bytes (D1).
   * @param database one that is there already (an adoption); else it is called after the client.
   */
  plan(
    slug: string,
    isolation: Isolation.SCHEMA | Isolation.DATABASE,
    server: string,
    database?: string,
  ): NewPlacement {
    const { administrator, vault } = this.deps;
    const usual = dedicatedNames(slug, isolation);
    const names = { ...usual, database: database ?? usual.database };
    const id = uuidv7();
    const url = administrator.addressOf(server);
    url.username = names.role;
    url.password = randomBytes(24).toString('base64url');
    url.pathname = `/${encodeURIComponent(names.database ?? administrator.installationDatabase)}`;
    return { id, isolation, server, ...names, connection: vault.seal(url.href, connectionPurpose(id)) };
  }

  /** The administrator for all steps of one client; the caller closes it. */
  hands(): LastingAdministrator {
    return this.deps.administrator.lasting();
  }

  /** From nothing to a placement whose gate is open. @param administrator whose connections the steps share. */
  steps(client: RegisteredClient, placement: RegisteredPlacement, administrator: Administrator): Step[] {
    const { sharedTier } = this.deps;
    const { id: clientId } = client;
    const { isolation, server, database, schema, ownerRole, role } = placement;
    if (isolation === Isolation.SHARED || ownerRole === null || role === null)
      return [{ name: 'resident', run: () => sharedTier.moveIn(clientId) }];
    const names = { ownerRole, role, schema, database };
    return [
      { name: 'roles', run: () => this.makeRoles(clientId, placement, administrator) },
      ...(database === null
        ? []
        : [
            {
              name: 'database',
              run: () => administrator.onServer(server, (db) => makeDatabase(db, names, database)),
            },
          ]),
      {
        name: 'schema',
        run: () => administrator.inDatabase(server, database, (db) => makeSchema(db, names)),
      },
      {
        name: 'migrations',
        run: () => this.migrate(clientId, placement, administrator),
      },
      { name: 'resident', run: () => this.#resident(clientId, placement, administrator) },
    ];
  }

  /** Takes back all that the steps made. @throws if there are rows of the client's on the shared tier. */
  async remove(clientId: string, placement: RegisteredPlacement): Promise<void> {
    if (placement.id === sharedPlacementId) await this.deps.sharedTier.moveOut(clientId);
    else await removeHome(this.deps.administrator, await this.deps.mark.of(clientId), placement);
  }

  /** Takes back the roles alone, as long as nothing is theirs. */
  async removeRoles(clientId: string, placement: RegisteredPlacement): Promise<void> {
    await removeRoles(this.deps.administrator, await this.deps.mark.of(clientId), placement);
  }

  /** The client's two roles, with the registry's password. Again is no harm. */
  async makeRoles(
    clientId: string,
    placement: RegisteredPlacement,
    administrator = this.deps.administrator,
  ): Promise<void> {
    const { vault } = this.deps;
    const { id, server, isolation, ownerRole, role, connection } = placement;
    const { password } = new URL(vault.open(connection ?? '', connectionPurpose(id)));
    const mark = await this.deps.mark.of(clientId);
    await administrator.onServer(server, (db) =>
      makeRoles(db, {
        mark,
        ownerRole: ownerRole ?? '',
        role: role ?? '',
        password,
        enteredBy: isolation === Isolation.SCHEMA ? administrator.servingRole : undefined,
      }),
    );
  }

  /** Runs what is pending in the placement, and lets the registry say how far it has come. */
  async migrate(
    clientId: string,
    placement: RegisteredPlacement,
    administrator = this.deps.administrator,
  ): Promise<void> {
    const { registry } = this.deps;
    await migratePlacement(administrator, clientId, placement);
    await registry.centre().nativeUpdate(Placement, { id: placement.id }, { migration: newestMigration });
    registry.forget(clientId);
  }

  /** The one resident, let in by the owner: the role that serves may not (migration one-resident). */
  async #resident(
    clientId: string,
    placement: RegisteredPlacement,
    administrator: Administrator,
  ): Promise<void> {
    const { server, database, schema, ownerRole } = placement;
    await administrator.inDatabase(server, database, async (db) => {
      await db.query(`set role ${q(ownerRole ?? '')}`);
      await db.query(`insert into ${q(schema)}.residents (client_id) values ($1) on conflict do nothing`, [
        clientId,
      ]);
    });
  }
}
