import { ApolloLink } from '@apollo/client';

/** Shows the server the token that the refresh link chose. */
export const authLink = new ApolloLink((operation, forward) => {
  const { accessToken } = operation.getContext();
  if (typeof accessToken === 'string') {
    operation.setContext((before) => ({
      headers: {
        ...(before['headers'] as Record<string, string> | undefined),
        authorization: `Bearer ${accessToken}`,
      },
    }));
  }
  return forward(operation);
});
