import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type GraphQLFormattedError, type OperationDefinitionNode } from 'graphql';
import { forNamedFields, type Logger } from '#server/config/logger.js';
import type { RequestContext } from '#server/identity/request-context.js';

/** An operation that was answered. */
export interface Answered {
  /** As `performance.now()` tells it. */
  readonly started: number;
  readonly operation: OperationDefinitionNode | undefined;
  readonly context: RequestContext;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

/** One line per operation: what was asked, by whom, how long it took, which codes it got. Never variables: they hold passwords. */
export type RequestLog = (answered: Answered) => void;

export function createRequestLog(log: Logger): RequestLog {
  const lines = forNamedFields(log);
  return ({ started, operation, context, errors }) => {
    const caller = context.callerIfAny;
    lines.info(
      {
        operation: operation?.name?.value,
        kind: operation?.operation,
        fields: operation?.selectionSet.selections
          .slice(0, 10)
          .map((node) => (node.kind === Kind.FIELD ? node.name.value : node.kind)),
        ms: Math.round(performance.now() - started),
        context: caller?.audience,
        clientId: caller?.audience === 'client' ? caller.clientId : undefined,
        userId: caller?.userId,
        keyId: caller !== undefined && 'keyId' in caller ? caller.keyId : undefined,
        impersonator:
          caller?.audience === 'client' && 'impersonator' in caller ? caller.impersonator?.userId : undefined,
        ipAddress: context.facts.ipAddress,
        ...(errors ? { codes: errors.map(({ extensions }) => extensions?.['code']) } : {}),
      },
      'graphql',
    );
  };
}

export function requestLogPlugin(write: RequestLog): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        willSendResponse: async ({ operation, contextValue, response: { body } }) =>
          write({
            started,
            operation,
            context: contextValue,
            errors: body.kind === 'single' ? body.singleResult.errors : undefined,
          }),
      };
    },
  };
}
