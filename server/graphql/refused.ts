import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { AppError } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { contentTypeFor, type Answer } from './answer.js';
import type { ErrorFormat } from './format-error.js';
import { httpFacts } from './http-status.js';
import type { RequestLog } from './request-log.js';

/** An expected outcome as graphql-js passes errors on. */
export function asGraphql({ code, message, details }: AppError): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}

interface Refused {
  readonly started: number;
  readonly operation?: OperationDefinitionNode | undefined;
  readonly context: RequestContext;
  readonly accept: string | undefined;
}

/** The whole answer to an operation that does not run, written into the log. */
export function refused(
  { format, requestLog }: { readonly format: ErrorFormat; readonly requestLog: RequestLog },
  refusal: AppError,
  { started, operation, context, accept }: Refused,
): Answer {
  const errors = [format({ message: refusal.message }, refusal)];
  requestLog({ started, operation, context, errors });
  return {
    ...httpFacts(undefined, errors, accept),
    contentType: contentTypeFor(accept),
    body: `${JSON.stringify({ errors })}\n`,
  };
}
