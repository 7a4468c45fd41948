import { z } from 'zod';
import { PlatformRole } from './platform-role.js';

/** Who of the operator's side is behind a client's token (RFC 8693 calls it the actor). */
export interface Impersonator {
  readonly userId: string;
  /** The platform session in which they began. */
  readonly sessionId: string;
  readonly role: PlatformRole;
  readonly email: string;
}

/** The claim `act` of an access token: nested, as RFC 8693 4.1 has it. */
export const actorClaim = z
  .strictObject({ sub: z.uuid(), sid: z.uuid(), role: z.enum(PlatformRole), email: z.string().max(254) })
  .transform(({ sub: userId, sid: sessionId, role, email }): Impersonator => ({
    userId,
    sessionId,
    role,
    email,
  }));

/** How it is written into a token. */
export function actorClaimOf({ userId: sub, sessionId: sid, role, email }: Impersonator): object {
  return { sub, sid, role, email };
}
