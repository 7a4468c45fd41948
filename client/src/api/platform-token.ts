import { exclusively } from '../auth/browser-lock';
import {
  endPlatform,
  keepPlatformTokens,
  platformRefreshToken,
  platformToken,
} from '../auth/platform-session';
import { learnClock, timeLeft } from '../auth/token-clock';
import { exchange } from './exchange';

let flight: Promise<string | undefined> | undefined;

/** A newer token than `stale`, one exchange at a time in the browser; undefined when the session is over. */
export function renewPlatform(stale: string): Promise<string | undefined> {
  flight ??= exclusively(() => once(stale)).finally(() => (flight = undefined));
  return flight;
}

async function once(stale: string): Promise<string | undefined> {
  const sent = platformRefreshToken();
  // Another tab was quicker.
  if (platformToken() !== stale || sent === undefined) return platformToken();
  const answer = await exchange(sent);
  if (platformRefreshToken() !== sent) return platformToken();
  if (answer === 'refused') {
    endPlatform('expired');
    return undefined;
  }
  keepPlatformTokens(answer);
  learnClock(answer.accessToken);
  return answer.accessToken;
}

/** A token that will do for the next request; undefined when nobody is signed in. */
export async function freshPlatformToken(): Promise<string | undefined> {
  const token = platformToken();
  if (token === undefined) return undefined;
  const { renewIn, deadIn } = timeLeft(token);
  if (renewIn > 0) return token;
  // A bad line, and some seconds left: the request itself may get through.
  return renewPlatform(token).catch((failure: unknown) => {
    if (deadIn > 0) return token;
    throw failure;
  });
}
