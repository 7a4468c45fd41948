import { exchange } from '../api/exchange';
import { ask } from '../api/post';
import { graphql } from '../gql';
import { type LoginInput } from '../gql/graphql';
import { type Tokens } from './session';
import { learnClock, timeLeft } from './token-clock';

const LoginHere = graphql(`
  mutation LoginHere($input: LoginInput!) {
    login(input: $input) {
      accessToken
      refreshToken
      user {
        id
        email
      }
      client {
        id
        name
      }
    }
  }
`);

/** An account signed in on one page only, to try what somebody else sees: kept in memory, the dashboard's session stays as it is. */
export interface OwnAccount extends Tokens {
  email: string;
  client: string;
}

const renewing = new WeakMap<OwnAccount, Promise<string>>();

/** @throws what the server says, when the address or the password is not right. */
export async function signInHere(input: LoginInput): Promise<OwnAccount> {
  const { user, client, accessToken, refreshToken } = (await ask(LoginHere, { input })).login;
  learnClock(accessToken);
  return { email: user.email, client: client.name, accessToken, refreshToken };
}

/** The account's token, renewed first when it is about to run out. */
export async function tokenOf(account: OwnAccount): Promise<string> {
  if (timeLeft(account.accessToken).renewIn > 0) return account.accessToken;
  const next =
    renewing.get(account) ??
    exchange(account.refreshToken)
      // Refused: the server's own answer to the old token tells the reader what is wrong.
      .then((tokens) => (tokens === 'refused' ? account : Object.assign(account, tokens)).accessToken)
      .finally(() => renewing.delete(account));
  renewing.set(account, next);
  return next;
}
