/** For how many days a key is good; nothing asked for: until it is revoked. */
export const lifetimes = ['30', '90', '365', 'never'] as const;
export type Lifetime = (typeof lifetimes)[number];

const dayMs = 24 * 3600 * 1000;

export function expiryOf(lifetime: Lifetime, now = Date.now()): string | undefined {
  return lifetime === 'never' ? undefined : new Date(now + Number(lifetime) * dayMs).toISOString();
}
