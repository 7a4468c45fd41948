import { renew } from '../auth/renew';
import { accessToken, currentLook } from '../auth/session';
import { timeLeft } from '../auth/token-clock';
import { exchange } from './exchange';

/** A token that will do for the next request, renewed before it runs out. undefined: nobody is signed in. */
export async function freshToken(): Promise<string | undefined> {
  const token = accessToken();
  if (token === undefined) return undefined;
  const { renewIn, deadIn } = timeLeft(token);
  // A look into a client has nothing to renew it with: it is good to its last second.
  if (renewIn > 0 || (currentLook() !== undefined && deadIn > 0)) return token;
  try {
    return await renew(token, exchange);
  } catch (failure) {
    // The line is bad, but this token still has some seconds: the request itself may get through.
    if (deadIn > 0) return token;
    throw failure;
  }
}
