import { systemActor, type Actor } from '#server/tenancy/actor.js';

/** Who a command's changes are recorded as: nobody signs in to the operator's tool. */
export const operatorActor: Actor = {
  kind: 'PLATFORM',
  id: null,
  label: 'cli',
  ipAddress: null,
  userAgent: null,
};

/** Who a file's rows are recorded as: what a client's people see beside them is where they came from, not that the platform acted. */
export const fileActor: Actor = systemActor('cli');
