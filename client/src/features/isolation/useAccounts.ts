import { useRef } from 'react';
import { signInHere, type OwnAccount } from '../../auth/own-account';
import { type LoginInput } from '../../gql/graphql';

/** Signs in with an account the first time that it is needed here; the page asks again and again with the same one. */
export function useAccounts(): (input: LoginInput) => Promise<OwnAccount> {
  const known = useRef(new Map<string, Promise<OwnAccount>>());
  return (input) => {
    const key = JSON.stringify([input.email, input.password]);
    const account = known.current.get(key) ?? signInHere({ ...input, email: input.email.trim() });
    known.current.set(key, account);
    // A wrong password may be right next time: somebody set it meanwhile.
    account.catch(() => known.current.delete(key));
    return account;
  };
}
