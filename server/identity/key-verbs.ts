import type { Verb } from './permissions.js';

/**
 * What an API key can be given: the one place that says so. A verb that is not here is none of a program's: people, keys and
 * sessions, one's own profile, and the settings of the client.
 */
export const keyVerbs = [
  'client:read',
  'audit:read',
  'price-list:read',
  'price-list:create',
  'price-list:update',
  'price-list:delete',
  'sales-group:read',
  'sales-group:create',
  'sales-group:update',
  'sales-group:delete',
  'customer:read',
  'customer:create',
  'customer:update',
  'customer:delete',
  'order:read',
  'order:create',
  'order:update',
  'order:set-status',
  'order:delete',
  'order:checkout',
  'cart:read',
  'cart:update',
  'category:read',
  'category:create',
  'category:update',
  'category:delete',
  'product:read',
  'product:create',
  'product:update',
  'product:delete',
  'stock:adjust',
  'product:import',
  'product:export',
  'customer:import',
  'customer:export',
  'order:export',
] as const satisfies readonly Verb[];

export type KeyVerb = (typeof keyVerbs)[number];

/** Whether a key can be given what the verb says. */
export function isKeyVerb(verb: string): verb is KeyVerb {
  return (keyVerbs as readonly string[]).includes(verb);
}
