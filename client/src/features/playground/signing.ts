import { exchange } from '../../api/exchange';
import { freshToken } from '../../api/fresh-token';
import { type Tokens } from '../../auth/session';
import { timeLeft } from '../../auth/token-clock';

/** An account signed in here only, to try what somebody else sees: kept in memory, the dashboard's session stays as it is. */
export interface OwnAccount extends Tokens {
  email: string;
}

let own: OwnAccount | undefined;
let renewing: Promise<string> | undefined;

export function signAs(account: OwnAccount | undefined): void {
  own = account;
}

async function ownToken(account: OwnAccount): Promise<string> {
  if (timeLeft(account.accessToken).renewIn > 0) return account.accessToken;
  renewing ??= exchange(account.refreshToken)
    // Refused: the server's own answer to the old token tells the reader what is wrong.
    .then((next) => (next === 'refused' ? account : Object.assign(account, next)).accessToken)
    .finally(() => (renewing = undefined));
  return renewing;
}

/** fetch with an Authorization header, unless the tab's own headers bring one. */
export const signedFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (!headers.has('authorization')) {
    const token = await (own ? ownToken(own) : freshToken());
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  }
  return fetch(input, { ...init, headers });
};
