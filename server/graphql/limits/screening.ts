import { GraphQLError } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { AppError, expectedOutcome } from '#server/errors/app-error.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { contentTypeFor, type Answer } from '../answer.js';
import type { ErrorFormat } from '../format-error.js';
import { httpFacts } from '../http-status.js';
import type { RequestLog } from '../request-log.js';
import type { Strangers } from './strangers.js';
import type { OperationLimits } from './operation-limits.js';

export interface ScreeningDeps {
  readonly limits: OperationLimits;
  readonly strangers: Strangers;
  readonly format: ErrorFormat;
  readonly requestLog: RequestLog;
}

function asGraphql({ code, message, details }: AppError): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}

/** Turns away what is too much, or not for strangers, before Apollo validates it. */
export class Screening {
  constructor(private readonly deps: ScreeningDeps) {}

  /** What can only be told once the operation and its variables are known. */
  readonly plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request: { variables } }) => {
        const tooMuch = operation && this.deps.limits.ofCost(document, operation, variables);
        if (tooMuch !== undefined) throw asGraphql(tooMuch);
      },
    }),
  };

  #refusal(query: string, context: RequestContext): Error | undefined {
    const { limits, strangers } = this.deps;
    try {
      const document = limits.read(query);
      // Somebody unknown is not told what is wrong with a text either.
      return document === undefined ? undefined : strangers.refusal(document, context);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }

  /** @returns the answer to what is turned away; undefined for what may go on. */
  async refuse(
    query: string,
    accept: string | undefined,
    contextOf: () => Promise<RequestContext>,
  ): Promise<Answer | undefined> {
    const started = performance.now();
    const context = await contextOf();
    const refusal = this.#refusal(query, context);
    if (refusal === undefined) return undefined;
    const error = asGraphql(expectedOutcome(refusal) ?? new AppError('UNAUTHENTICATED', 'Sign in first.'));
    const errors = [this.deps.format(error.toJSON(), error)];
    this.deps.requestLog({ started, operation: undefined, context, errors });
    return {
      ...httpFacts(undefined, errors, accept),
      contentType: contentTypeFor(accept),
      body: `${JSON.stringify({ errors })}\n`,
    };
  }
}
