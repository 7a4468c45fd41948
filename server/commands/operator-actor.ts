import type { Actor } from '#server/tenancy/actor.js';

/** Who a command's changes are recorded as: nobody signs in to the operator's tool. */
export const operatorActor: Actor = {
  kind: 'PLATFORM',
  id: null,
  label: 'cli',
  ipAddress: null,
  userAgent: null,
};
