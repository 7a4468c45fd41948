import { Isolation } from '#server/tenancy/placement.entity.js';

/** Where a test's clients live. */
export type Tier = keyof typeof Isolation;

/** All of them, for what must be so on each. */
export const tiers: readonly Tier[] = Object.values(Isolation);
