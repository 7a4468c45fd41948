import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { PlannedExecution } from './planned-execution.js';

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;
type SchemaListener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];

/**
 * Planned execution as Apollo takes it: the one place where it lets somebody else execute, and still parses, validates,
 * formats errors and answers itself. Nothing is federated.
 */
export function asGateway(schema: GraphQLSchema): Gateway {
  const planned = new PlannedExecution(schema);
  const listeners = new Set<SchemaListener>();
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ document, request, context }) =>
          planned.answer({
            document,
            operationName: request.operationName,
            variables: request.variables,
            context,
          }),
      };
    },
    stop: async () => undefined,
  };
}
