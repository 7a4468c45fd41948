import { atLeast, equals } from '#server/database/read/condition.js';
import { homeSince } from '#server/identity/home-since.js';
import { Session } from '#server/identity/session.entity.js';
import { User } from '#server/identity/user.entity.js';
import type { SignInDirectory } from '#server/identity/sign-in-directory.js';
import type { Gateway } from '#server/tenancy/gateway.js';

export interface Homes {
  readonly directory: Pick<SignInDirectory, 'clientOf'>;
  readonly gateway: Pick<Gateway, 'doorOf'>;
}

/** Whether the user of this address has signed in from that place before; false where there is no such user. */
export async function signedInFrom(
  { directory, gateway }: Homes,
  email: string,
  ipAddress: string,
): Promise<boolean> {
  const clientId = await directory.clientOf(email);
  if (clientId === undefined) return false;
  const { read } = await gateway.doorOf(clientId);
  const user = await read.row<Pick<User, 'id'>>(User, ['id'], [equals('email', email)]);
  if (user === null) return false;
  const there = [equals('user', user.id), equals('ipAddress', ipAddress), atLeast('createdAt', homeSince())];
  return (await read.count(Session, there)) > 0;
}
