import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { PlannedExecution } from './planned-execution.js';

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;
type SchemaListener = Parameters<Gateway['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Planned execution as Apollo takes it: the one place where it lets somebody else execute, and still parses, validates,
 * formats errors and answers itself. Nothing is federated.
 */
export function asGateway(schema: GraphQLSchema, planned: PlannedExecution): Gateway {
  const listeners = new Set<SchemaListener>();
  const executor: Executor = async ({ document, request, context }) => {
    const { operationName, variables } = request;
    const operation = planned.operationOf(document, operationName);
    if (operation !== undefined) return planned.run(operation, { variables, context });
    // graphql-js knows how to say that it isn't clear which operation is meant.
    return execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    });
  };
  return {
    onSchemaLoadOrUpdate: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      for (const listener of listeners) listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return { executor };
    },
    stop: async () => undefined,
  };
}
