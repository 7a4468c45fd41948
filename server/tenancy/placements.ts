import { minSchema, newestMigration } from '../../migrations/tenant/list.js';
import type { Connections } from '#server/database/connections.js';
import { SchemaConnections, type PooledConnections } from '#server/database/schema-connections.js';
import { AppError } from '#server/errors/app-error.js';
import type { OpenPlacement } from './open-placement.js';
import { Isolation, mainServer } from './placement.entity.js';
import type { RegisteredPlacement, Registry } from './registry.js';
import type { Vault } from './vault.js';

export interface PlacementsOptions {
  readonly registry: Pick<Registry, 'placementOf'>;
  readonly vault: Vault;
  /** The application's pool: the shared tier, and every schema of the installation's database. */
  readonly application: PooledConnections;
  /** The bounded pools of clients' own databases. */
  readonly dedicated: { connectionsTo(address: { key: string; server: string; url: string }): Connections };
  /** Entered on the shared tier; undefined where the application's own role serves. */
  readonly sharedRole: string | undefined;
  /** DATABASE_URL: how the server `main` is reached, now. */
  readonly applicationUrl: string;
  readonly statementTimeoutMs: number;
}

/** What the sealed connection URL of a placement is for; see Vault. */
export const connectionPurpose = (placementId: string): string => `connection of placement ${placementId}`;

/**
 * A dedicated placement's own connection. The sealed URL is as old as the placement; what it says of the server `main` and of
 * the installation's database is taken from DATABASE_URL. @throws CannotOpen
 */
export function ownUrl(
  { id, server, database, connection }: RegisteredPlacement,
  vault: Vault,
  applicationUrl: string,
): URL {
  const url = new URL(vault.open(connection ?? '', connectionPurpose(id)));
  if (server !== mainServer) return url;
  const { host, pathname, search } = new URL(applicationUrl);
  url.host = host;
  url.search = search;
  if (database === null) url.pathname = pathname;
  return url;
}

/** Registry line → usable placement. The one place that knows tiers. */
export class Placements {
  /** By the registry's frozen record, so that a changed line is opened anew and a forgotten one is let go. */
  readonly #opened = new WeakMap<RegisteredPlacement, OpenPlacement>();

  readonly #bySchema: SchemaConnections;

  constructor(private readonly options: PlacementsOptions) {
    this.#bySchema = new SchemaConnections(options.application);
  }

  /**
   * Where a client's rows live now.
   * @throws SERVICE_UNAVAILABLE for a placement that lacks tables this code needs.
   */
  async of(clientId: string): Promise<OpenPlacement> {
    const placement = await this.options.registry.placementOf(clientId);
    if (placement.migration === null || placement.migration < minSchema)
      throw new AppError('SERVICE_UNAVAILABLE', 'This client’s database is being brought up to date.');
    const known = this.#opened.get(placement);
    if (known) return known;
    const opened = this.#open(placement);
    this.#opened.set(placement, opened);
    return opened;
  }

  #open(placement: RegisteredPlacement): OpenPlacement {
    const { application, sharedRole, statementTimeoutMs } = this.options;
    const { schema, role, migration } = placement;
    const isBehind = migration === null || migration < newestMigration;
    const common = { schema, statementTimeoutMs, isBehind };
    switch (placement.isolation) {
      case Isolation.SHARED:
        return { ...common, connections: application, role: sharedRole, prepares: true };
      case Isolation.SCHEMA:
        return {
          ...common,
          connections: this.#bySchema.of(schema),
          role: role ?? '',
          prepares: false,
        };
      case Isolation.DATABASE:
        return {
          ...common,
          connections: this.#own(placement),
          role: undefined,
          prepares: true,
        };
    }
  }

  #own(placement: RegisteredPlacement): Connections {
    const { vault, applicationUrl, dedicated } = this.options;
    const { href } = ownUrl(placement, vault, applicationUrl);
    return dedicated.connectionsTo({ key: placement.id, server: placement.server, url: href });
  }
}
