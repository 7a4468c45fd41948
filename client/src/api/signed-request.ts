import { ServerError } from '@apollo/client/errors';
import { renew } from '../auth/renew';
import { accessToken, end, snapshot } from '../auth/session';
import { exchange } from './exchange';
import { freshToken } from './fresh-token';
import { readProblem } from './read-problem';

/**
 * One request that is not GraphQL, with the owner's token: renewed before it runs out, and once more when the server says that
 * it has. `owner` is whose page asks: should somebody else have signed in meanwhile, nothing is sent.
 * @returns the answer, also where it is a refusal. @throws when the line or the session is gone.
 */
export async function signedRequest(
  owner: string,
  send: (token: string) => Promise<Response>,
): Promise<Response> {
  const once = (token: string | undefined) => {
    if (token === undefined || snapshot().user?.id !== owner)
      throw new Error('Somebody else is signed in, or nobody');
    return send(token);
  };
  const token = await freshToken();
  const response = await once(token);
  if (response.status !== 401 || token === undefined) return response;
  const { code } = readProblem(await failure(response.clone()));
  if (code === 'TOKEN_EXPIRED') return once(await renew(token, exchange));
  if (token === accessToken()) end('expired');
  return response;
}

/** A refusal in the shape in which the pages speak about failures. */
export async function failure(response: Response): Promise<ServerError> {
  return new ServerError('Refused', { response, bodyText: await response.text() });
}
