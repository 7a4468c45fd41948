import { freshToken } from '../../api/fresh-token';
import { tokenOf, type OwnAccount } from '../../auth/own-account';

let own: OwnAccount | undefined;

export function signAs(account: OwnAccount | undefined): void {
  own = account;
}

/** fetch with an Authorization header, unless the tab's own headers bring one. */
export const signedFetch: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  if (!headers.has('authorization')) {
    const token = await (own ? tokenOf(own) : freshToken());
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  }
  return fetch(input, { ...init, headers });
};
