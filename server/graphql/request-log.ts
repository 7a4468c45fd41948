import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { forNamedFields, type Logger } from '#server/config/logger.js';
import type { RequestContext } from '#server/identity/request-context.js';

/** One line per operation: what was asked, by whom, how long it took, which codes it got. Never variables: they hold passwords. */
export function requestLog(log: Logger): ApolloServerPlugin<RequestContext> {
  const lines = forNamedFields(log);
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        willSendResponse: async ({ operation, operationName, contextValue, response }) => {
          const caller = contextValue.callerIfAny;
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          lines.info(
            {
              operation: operationName ?? undefined,
              kind: operation?.operation,
              fields: operation?.selectionSet.selections
                .slice(0, 10)
                .map((node) => (node.kind === Kind.FIELD ? node.name.value : node.kind)),
              ms: Math.round(performance.now() - started),
              context: caller?.audience,
              clientId: caller?.audience === 'client' ? caller.clientId : undefined,
              userId: caller?.userId,
              ipAddress: contextValue.facts.ipAddress,
              ...(errors ? { codes: errors.map(({ extensions }) => extensions?.['code']) } : {}),
            },
            'graphql',
          );
        },
      };
    },
  };
}
