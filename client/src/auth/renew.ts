import { exclusively, markRenewed, untilArrived } from './browser-lock';
import { accessToken, end, keepTokens, refreshToken, type Tokens } from './session';
import { learnClock } from './token-clock';

/** Asks the server for the next pair. Throws when it could not be asked: nobody is signed out for a bad line. */
export type Exchange = (refreshToken: string) => Promise<Tokens | 'refused'>;

const TWIN_WAIT_MS = 500;
let flight: Promise<string | undefined> | undefined;

/**
 * A newer access token than `stale`; undefined when the session is over.
 * One exchange at a time in this tab (a page asks five things at once), and one at a time in the browser:
 * refresh tokens rotate, and one that is used twice ends the whole family.
 */
export function renew(stale: string, exchange: Exchange): Promise<string | undefined> {
  flight ??= exclusively(() => exchangeOnce(stale, exchange)).finally(() => (flight = undefined));
  return flight;
}

async function exchangeOnce(stale: string, exchange: Exchange): Promise<string | undefined> {
  // Another tab may have renewed while we waited for the lock: its token is good, our refresh token is burnt.
  await untilArrived(stale, accessToken);
  if (accessToken() !== stale) return accessToken();
  const sent = refreshToken();
  const answer = sent === undefined ? 'refused' : await exchange(sent);
  // Where there are no locks, a tab that was quicker is about to write down what it got.
  if (answer === 'refused') await new Promise((done) => setTimeout(done, TWIN_WAIT_MS));
  // Signed out, or in as somebody else, or renewed by the twin while the server thought: an old answer must not undo that.
  if (refreshToken() !== sent) return accessToken();
  if (answer === 'refused') {
    end('expired');
    return undefined;
  }
  keepTokens(answer);
  learnClock(answer.accessToken);
  await markRenewed(stale);
  return answer.accessToken;
}
