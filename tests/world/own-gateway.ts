import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { inject } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { guardedRole } from '#server/database/installation-roles.js';
import { createOrm } from '#server/database/orm.js';
import { CursorSigner } from '#server/database/pagination/cursor.js';
import { createPool } from '#server/database/pool.js';
import { entities } from '#server/entities.js';
import { FlushGuard } from '#server/tenancy/flush-guard.js';
import { InProcessEvents } from '#server/tenancy/event-bus.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import { Gateway } from '#server/tenancy/gateway.js';
import { PlanLimits } from '#server/tenancy/plan-limits.js';
import type { OpenPlacement } from '#server/tenancy/open-placement.js';
import type { World } from './world.js';

export interface OwnGatewayOptions {
  readonly connections?: number;
  readonly deadlineMs?: number;
  /** Where a client lives now, given where it lives by default. */
  readonly placementOf?: (home: OpenPlacement) => OpenPlacement;
}

/** What OwnGateway proves its writes with. */
export const ownAuditKey = Buffer.alloc(32, 2);

/** The product's gateway on a world's database, with a pool whose connections the test can look at. */
export class OwnGateway {
  private constructor(
    readonly pool: Pool,
    readonly orm: MikroORM,
    private readonly gateway: Gateway,
    readonly events: InProcessEvents,
  ) {}

  static async open(
    world: World,
    { connections = 10, deadlineMs = 1_000, placementOf = (home) => home }: OwnGatewayOptions = {},
  ): Promise<OwnGateway> {
    const log = createLogger('silent');
    const pool = createPool({ url: world.database.applicationUrl, max: connections, log });
    const orm = await createOrm(pool, entities, [new FlushGuard()]);
    const home: OpenPlacement = {
      connections: pool,
      schema: 'shared',
      role: inject('rls') === 'on' ? guardedRole : undefined,
      statementTimeoutMs: 10_000,
      prepares: true,
      isBehind: false,
    };
    const events = new InProcessEvents();
    const gateway = new Gateway({
      orm,
      cursors: new CursorSigner(Buffer.alloc(32, 1)),
      placementOf: async () => placementOf(home),
      gateDeadlineMs: deadlineMs,
      auditKeyOf: async () => ownAuditKey,
      limits: new PlanLimits(async () => 'unlimited'),
      written: () => undefined,
      events,
    });
    return new OwnGateway(pool, orm, gateway, events);
  }

  doorOf(clientId: string): Promise<ClientDoor> {
    return this.gateway.doorOf(clientId);
  }

  /** Opens every connection of the pool, so that what races later really does. */
  async warm(): Promise<void> {
    const { max } = this.pool.options;
    const clients = await Promise.all(Array.from({ length: max }, () => this.pool.connect()));
    for (const client of clients) client.release();
  }

  async close(): Promise<void> {
    await this.orm.close();
    await this.pool.end();
  }
}

/** A client that lives in the shared tables and nowhere else: no registry, no users. */
export async function resident(world: World): Promise<string> {
  const id = randomUUID();
  await world.sql('insert into shared.residents (client_id) values ($1)', [id]);
  return id;
}

/** Puts an order there behind the product's back. @returns its id. */
export async function orderOf(world: World, clientId: string, code: string = randomUUID()): Promise<string> {
  const id = randomUUID();
  await world.sql('insert into shared.orders (client_id, id, code) values ($1, $2, $3)', [
    clientId,
    id,
    code,
  ]);
  return id;
}
