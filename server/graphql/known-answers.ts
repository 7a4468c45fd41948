import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ClientCosts } from '#server/identity/client-costs.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { usualContentType, type Answer } from './answer.js';
import { validDocuments } from './execution/document-store.js';
import type { PlannedExecution } from './execution/planned-execution.js';
import type { ErrorFormat } from './format-error.js';
import { httpFacts } from './http-status.js';
import type { Strangers } from './limits/strangers.js';
import type { OperationLimits } from './limits/operation-limits.js';
import { refused } from './refused.js';
import type { RequestLog } from './request-log.js';

export interface KnownAnswersDeps {
  readonly planned: PlannedExecution;
  readonly limits: OperationLimits;
  readonly strangers: Strangers;
  readonly costs: ClientCosts;
  readonly format: ErrorFormat;
  readonly requestLog: RequestLog;
}

interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

function questionIn(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || extensions != null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables as Question['variables'] | null) ?? undefined,
  };
}

/**
 * Answers what has been asked before, as Apollo answers it and without its detours: the document was parsed and validated by
 * Apollo when it came first, and everything that is not plain is left to Apollo again. What a plugin does for an operation
 * has to be done here as well: the HTTP status, the log, and the limits, which Apollo tells of.
 */
export class KnownAnswers {
  readonly #documents = validDocuments();

  constructor(private readonly deps: KnownAnswersDeps) {}

  /** Remembers a document once it has been found valid and holds the operation that was asked for. */
  readonly plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document }) => {
        this.#documents.set(source, document);
      },
    }),
  };

  #formatted(error: GraphQLError): GraphQLFormattedError {
    const extensions = { ...error.extensions, code: error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR' };
    return this.deps.format({ ...error.toJSON(), extensions }, error);
  }

  /** @returns undefined for what Apollo is to answer; nothing has been run then. */
  async answer(
    posted: unknown,
    accept: string | undefined,
    contextOf: () => Promise<RequestContext>,
  ): Promise<Answer | undefined> {
    const started = performance.now();
    const question = questionIn(posted);
    const contentType = usualContentType(accept);
    const document = question && this.#documents.get(question.query);
    if (question === undefined || contentType === undefined || document === undefined) return undefined;
    const { planned, limits, strangers, costs, requestLog } = this.deps;
    const operation = planned.operationOf(document, question.operationName);
    if (operation === undefined) return undefined;
    const cost = limits.costOf(document, operation.operation, question.variables);
    if (limits.refusalOf(cost) !== undefined) return undefined;
    const context = await contextOf();
    if (strangers.refusal(document, context) !== undefined) return undefined;
    const tooOften = costs.take(context.clientIdIfAny, cost);
    // Not left to Apollo: a client that asks too often would cost more than one that is answered.
    if (tooOften !== undefined)
      return refused(this.deps, tooOften, { started, operation: operation.operation, context, accept });
    const result = await planned.run(operation, { variables: question.variables, context });
    // A variable is wrong: Apollo says so in its own words, and counts it.
    if (result.data === undefined) {
      costs.add(context.clientIdIfAny, -Math.max(cost, 1));
      return undefined;
    }
    const errors = result.errors?.map((error) => this.#formatted(error));
    requestLog({ started, operation: operation.operation, context, errors });
    return {
      ...httpFacts(result.data, errors, accept),
      contentType,
      body: `${JSON.stringify({ errors, data: result.data })}\n`,
    };
  }
}
