import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { errorStatus, isErrorCode } from '#server/errors/error-code.js';

const responseJson = 'application/graphql-response+json';

/** Whether the caller asked for the newer media type, whose HTTP status tells of errors. */
function wantsStatus(accept: string | undefined): boolean {
  return accept?.includes(responseJson) ?? false;
}

function setStatus({ request, response }: GraphQLRequestContext<object>): void {
  if (response.body?.kind !== 'single') return;
  const { data, errors } = response.body.singleResult;
  const first = errors?.[0]?.extensions;
  const code = first?.['code'];
  if (typeof first?.['retryAfter'] === 'number')
    response.http.headers.set('retry-after', String(first['retryAfter']));
  // A request that is not well-formed (no query, a mutation by GET) keeps the status that Apollo gave it.
  if (code === 'BAD_REQUEST') return;
  const refused = data == null && isErrorCode(code);
  response.http.status =
    refused && wantsStatus(request.http?.headers.get('accept')) ? errorStatus[code] : 200;
}

/**
 * HTTP status after the GraphQL over HTTP specification: for application/graphql-response+json the code's own where there is
 * no data; for application/json 200 for whatever was well-formed. Also Retry-After.
 */
export const httpStatusPlugin: ApolloServerPlugin<object> = {
  requestDidStart: async () => ({ willSendResponse: async (requestContext) => setStatus(requestContext) }),
};
