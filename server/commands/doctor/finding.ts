import type { Client } from '#server/tenancy/client.entity.js';
import type { Placement } from '#server/tenancy/placement.entity.js';
import type { Operator } from '../operator.js';

/** Something that is not as it should be. */
export interface Finding {
  readonly code: FindingCode;
  /** Slug of the client that it is about; null for the installation. */
  readonly client: string | null;
  readonly what: string;
  /** Puts it right. @returns what was done. Undefined for what the operator has to do. */
  readonly fix?: () => Promise<string>;
}

export type FindingCode =
  | 'HALF_MADE'
  | 'RESERVATION_LEFT'
  | 'SECRET_OLD_KEY'
  | 'SECRET_UNOPENABLE'
  | 'ORPHAN'
  | 'UNREACHABLE'
  | 'MISSING'
  | 'MARK'
  | 'BEHIND'
  | 'REGISTRY_MIGRATION'
  | 'PRIVILEGES';

/** What the doctor looks at, read once. */
export interface Patient extends Operator {
  readonly clients: readonly Client[];
  /** By id. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Whether what can be put right will be. */
  readonly fixes: boolean;
}

export interface Examination {
  readonly findings: readonly Finding[];
  /** What could not be looked at from here, and why. */
  readonly notLookedAt: readonly string[];
}

export type Check = (patient: Patient) => Promise<Examination>;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
