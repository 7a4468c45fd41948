import { Kind, type GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '#server/config/logger.js';
import { createErrorFormat } from '#server/graphql/format-error.js';

/** The code that Apollo would give it. */
function codeOf({ extensions, nodes, originalError }: GraphQLError): unknown {
  if (extensions['code'] !== undefined) return extensions['code'];
  const ofVariable = originalError === undefined && nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  return ofVariable ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

/** Errors over a socket leave as they do over HTTP: with a code of the contract, or masked. */
export function createLiveErrorFormat(log: Logger) {
  const format = createErrorFormat(log);
  return (error: GraphQLError): GraphQLFormattedError =>
    format(
      { ...error.toJSON(), extensions: { ...error.extensions, code: codeOf(error) } },
      error.originalError ?? error,
    );
}
