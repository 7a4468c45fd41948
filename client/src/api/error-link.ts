import { ErrorLink } from '@apollo/client/link/error';
import { accessToken, end } from '../auth/session';
import { readProblem } from './read-problem';

/**
 * UNAUTHENTICATED after all that the links below tried: the session is over.
 * Only when the refused token is still the current one: the late answer to a request of the
 * person before must not sign out the one who is there now.
 */
export const errorLink = new ErrorLink(({ error, operation }) => {
  const sent: unknown = operation.getContext()['accessToken'];
  if (readProblem(error).code === 'UNAUTHENTICATED' && sent !== undefined && sent === accessToken())
    end('expired');
});
