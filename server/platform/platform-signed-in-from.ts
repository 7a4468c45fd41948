import type { EntityManager } from '@mikro-orm/postgresql';
import { homeSince } from '#server/identity/home-since.js';
import { PlatformSession } from '#server/identity/platform-session.entity.js';

/** Whether the platform user of this address has signed in from that place before; false where there is no such user. */
export async function platformSignedInFrom(
  centre: EntityManager,
  email: string,
  ipAddress: string,
): Promise<boolean> {
  const there = { user: { email }, ipAddress, createdAt: { $gte: homeSince() } };
  return (await centre.count(PlatformSession, there)) > 0;
}
