import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { LimitFunction } from 'p-limit';
import type { Logger } from '#server/config/logger.js';
import type { CentreReader } from '../centre-reader.js';
import type { Gateway } from '../gateway.js';
import { Isolation } from '../placement.entity.js';
import type { Placements } from '../placements.js';
import { ownDatabaseFacts, type OwnDatabaseFacts } from './own-database-facts.js';
import type { Housed, Sessions } from './placement-facts.js';
import { roleSessions, schemaSizes } from './schema-facts.js';
import { sharedSizes } from './shared-sizes.js';

export interface LookDeps {
  readonly centre: CentreReader;
  readonly placements: Pick<Placements, 'of'>;
  readonly gateway: Gateway;
  /** The role that serves the shared tier. */
  readonly sharedRole: string;
  /** The tables that hold clients' rows, in every placement. */
  readonly tenantTables: readonly string[];
  /** How many clients are asked at once: a list must not take the connections that clients' own people need. */
  readonly limit: LimitFunction;
  readonly log: Logger;
}

/**
 * A look at some clients' places, for the platform. Each question is asked when somebody first wants to know, and then for
 * all the clients together; only a database of a client's own is asked by itself. Undefined is what does not answer.
 */
export class PlacementLook {
  readonly #own = new Map<string, Promise<OwnDatabaseFacts | undefined>>();
  #schemas: Promise<ReadonlyMap<string, number>> | undefined;
  #roles: Promise<ReadonlyMap<string, Sessions>> | undefined;
  #shares: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(
    private readonly deps: LookDeps,
    private readonly housed: readonly Housed[],
  ) {}

  #on(isolation: Isolation): readonly Housed[] {
    return this.housed.filter(({ placement }) => placement.isolation === isolation);
  }

  /** Bytes on disk, indexes included; on the shared tier an estimate (see sharedSizes). */
  async sizeBytes({ clientId, placement }: Housed): Promise<number | undefined> {
    switch (placement.isolation) {
      case Isolation.SHARED:
        this.#shares ??= sharedSizes(
          this.deps.centre,
          this.deps.tenantTables,
          this.#on(Isolation.SHARED).map((one) => one.clientId),
        );
        return (await this.#shares).get(clientId) ?? 0;
      case Isolation.SCHEMA:
        this.#schemas ??= schemaSizes(
          this.deps.centre,
          this.#on(Isolation.SCHEMA).map((one) => one.placement.schema),
        );
        return (await this.#schemas).get(placement.schema);
      case Isolation.DATABASE:
        return (await this.ownDatabase({ clientId, placement }))?.sizeBytes;
    }
  }

  async sessions({ clientId, placement }: Housed): Promise<Sessions | undefined> {
    if (placement.isolation === Isolation.DATABASE) return this.ownDatabase({ clientId, placement });
    const { centre, sharedRole } = this.deps;
    this.#roles ??= roleSessions(centre, [
      sharedRole,
      ...this.#on(Isolation.SCHEMA).flatMap(({ placement: { role } }) => role ?? []),
    ]);
    const found = (await this.#roles).get(placement.role ?? sharedRole);
    return found && placement.isolation === Isolation.SHARED ? { ...found, connections: 0 } : found;
  }

  /** What a client's own database says of itself. */
  async ownDatabase({ clientId }: Housed): Promise<OwnDatabaseFacts | undefined> {
    const asked =
      this.#own.get(clientId) ??
      this.#answer(clientId, async () => ownDatabaseFacts(await this.deps.placements.of(clientId), clientId));
    this.#own.set(clientId, asked);
    return asked;
  }

  /** How many living rows of an entity a client has. */
  async count({ clientId }: Housed, entity: EntityClass<AnyEntity>): Promise<number | undefined> {
    return this.#answer(clientId, async () =>
      (await this.deps.gateway.doorOf(clientId)).read.count(entity, []),
    );
  }

  /** One client that does not answer must not take the others' answers along. */
  #answer<T>(clientId: string, ask: () => Promise<T>): Promise<T | undefined> {
    return this.deps.limit(ask).catch((err: unknown) => {
      this.deps.log.warn({ err, clientId }, 'a client’s place does not answer the platform');
      return undefined;
    });
  }
}
