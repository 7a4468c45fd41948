import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { AppError } from '#server/errors/app-error.js';
import type { ErrorCode } from '#server/errors/error-code.js';
import type { OperationLimits } from '#server/graphql/limits/operation-limits.js';

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

interface Wanted {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

const tooMuch = ({ code, message }: AppError) => [new GraphQLError(message, { extensions: { code } })];

/** The document of a subscription, or what is wrong with it; for queries and mutations there is HTTP. */
export function readSubscription(
  schema: GraphQLSchema,
  limits: OperationLimits,
  { query, operationName, variables }: Wanted,
): DocumentNode | readonly GraphQLError[] {
  try {
    limits.read(query);
  } catch (error) {
    if (error instanceof AppError) return tooMuch(error);
    throw error;
  }
  const document = parsed(query);
  if (!('kind' in document)) return document;
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map((error) => fault(error, 'GRAPHQL_VALIDATION_FAILED'));
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [
      fault(
        new GraphQLError('Over a WebSocket there are subscriptions only, one in a message or named by it.'),
        'BAD_REQUEST',
      ),
    ];
  const refusal = limits.refusalOf(limits.costOf(document, operation, variables ?? undefined));
  return refusal === undefined ? document : tooMuch(refusal);
}
