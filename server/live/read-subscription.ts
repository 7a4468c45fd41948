import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { ErrorCode } from '#server/errors/error-code.js';

function fault({ message, nodes, source, positions }: GraphQLError, code: ErrorCode): GraphQLError {
  const [where, at] = [nodes ?? null, { source: source ?? null, positions: positions ?? null }];
  return new GraphQLError(message, { nodes: where, ...at, extensions: { code } });
}

function parsed(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    return parse(query);
  } catch (error) {
    const told = error instanceof GraphQLError ? error : new GraphQLError('The document can’t be read.');
    return [fault(told, 'GRAPHQL_PARSE_FAILED')];
  }
}

/** The document of a subscription, or what is wrong with it. Queries and mutations go over HTTP, where their limits are. */
export function readSubscription(
  schema: GraphQLSchema,
  query: string,
  operationName: string | undefined,
): DocumentNode | readonly GraphQLError[] {
  const document = parsed(query);
  if (!('kind' in document)) return document;
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map((error) => fault(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation === OperationTypeNode.SUBSCRIPTION) return document;
  return [
    fault(
      new GraphQLError('Over a WebSocket there are subscriptions only, one in a message or named by it.'),
      'BAD_REQUEST',
    ),
  ];
}
