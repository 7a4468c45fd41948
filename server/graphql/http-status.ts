import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { errorStatus, isErrorCode } from '#server/errors/error-code.js';

export const responseJson = 'application/graphql-response+json';

/** What of an answer is told by HTTP: `status` is undefined for what is not well-formed, and keeps the one it has. */
export interface HttpFacts {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
}

/** Whether the caller asked for the newer media type, whose HTTP status tells of errors. */
function wantsStatus(accept: string | undefined): boolean {
  return accept?.includes(responseJson) ?? false;
}

/**
 * HTTP status after the GraphQL over HTTP specification: for application/graphql-response+json the code's own where there is
 * no data; for application/json 200 for whatever was well-formed. Also Retry-After.
 */
export function httpFacts(
  data: object | null | undefined,
  errors: readonly GraphQLFormattedError[] | undefined,
  accept: string | undefined,
): HttpFacts {
  const { code, retryAfter } = errors?.[0]?.extensions ?? {};
  const refused = data == null && isErrorCode(code);
  return {
    // A request that is not well-formed (no query, a mutation by GET) keeps the status that Apollo gave it.
    status: code === 'BAD_REQUEST' ? undefined : refused && wantsStatus(accept) ? errorStatus[code] : 200,
    retryAfter: typeof retryAfter === 'number' ? String(retryAfter) : undefined,
  };
}

function setStatus({ request, response }: GraphQLRequestContext<object>): void {
  if (response.body?.kind !== 'single') return;
  const { data, errors } = response.body.singleResult;
  const { status, retryAfter } = httpFacts(data, errors, request.http?.headers.get('accept'));
  if (retryAfter !== undefined) response.http.headers.set('retry-after', retryAfter);
  if (status !== undefined) response.http.status = status;
}

export const httpStatusPlugin: ApolloServerPlugin<object> = {
  requestDidStart: async () => ({ willSendResponse: async (requestContext) => setStatus(requestContext) }),
};
