import type { MikroORM } from '@mikro-orm/postgresql';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import type { AuditKeyOf } from './audit-keys.js';
import type { EventBus } from './event-bus.js';
import type { OpenPlacement } from './open-placement.js';
import type { PlanLimits } from './plan-limits.js';

export interface GatewayOptions {
  readonly orm: MikroORM;
  readonly cursors: CursorSigner;
  /** Where a client's rows live now; the gateway is the only place that asks. */
  readonly placementOf: (clientId: string) => Promise<OpenPlacement>;
  /** How long a writer waits at a closed gate, in milliseconds. */
  readonly gateDeadlineMs: number;
  /** What proves who made a write. */
  readonly auditKeyOf: AuditKeyOf;
  readonly limits: PlanLimits;
  /** Told after the commit whose rows were changed. */
  readonly written: (clientId: string) => void;
  /** Told what writes emit, after their commit. */
  readonly events: EventBus;
}
