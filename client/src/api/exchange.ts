import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { type Exchange } from '../auth/renew';
import { graphql } from '../gql';
import { post } from './post';

const Refresh = graphql(`
  mutation Refresh($refreshToken: String!) {
    refresh(refreshToken: $refreshToken) {
      accessToken
      refreshToken
    }
  }
`);

/** Answers that mean this refresh token will never work again. A pause, a limit or a fault of the server passes: keep the session. */
const FINAL = new Set<unknown>([
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'INVALID_CREDENTIALS',
  'CLIENT_MISMATCH',
  'BAD_USER_INPUT',
]);

export const exchange: Exchange = async (refreshToken) => {
  const { data, errors = [] } = await post(Refresh, { refreshToken });
  if (data?.refresh) return data.refresh;
  if (errors.some((error) => FINAL.has(error.extensions?.['code']))) return 'refused';
  // The server answered neither yes nor never: let the page say what it said.
  throw new CombinedGraphQLErrors({ data: null, errors: [...errors] });
};
