import type { ApolloServerPlugin } from '@apollo/server';
import { AppError, expectedOutcome } from '#server/errors/app-error.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { Answer } from '../answer.js';
import type { ErrorFormat } from '../format-error.js';
import { asGraphql, refused } from '../refused.js';
import type { RequestLog } from '../request-log.js';
import type { Strangers } from './strangers.js';
import type { OperationLimits } from './operation-limits.js';

export interface ScreeningDeps {
  readonly limits: OperationLimits;
  readonly strangers: Strangers;
  readonly costs: ClientCosts;
  readonly format: ErrorFormat;
  readonly requestLog: RequestLog;
}

/** Turns away what is too much, or not for strangers, before Apollo validates it. */
export class Screening {
  constructor(private readonly deps: ScreeningDeps) {}

  /** What can only be told once the operation and its variables are known. */
  readonly plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue, request: { variables } }) => {
        if (!operation) return;
        const { limits, costs } = this.deps;
        const cost = limits.costOf(document, operation, variables);
        const tooMuch = limits.refusalOf(cost);
        if (tooMuch !== undefined) throw asGraphql(tooMuch);
        // One was taken before it was read.
        costs.add(contextValue.clientIdIfAny, Math.max(cost - 1, 0));
      },
    }),
  };

  #refusal(query: string, context: RequestContext): Error | undefined {
    const { limits, strangers, costs } = this.deps;
    // First, for it is the cheapest; and what can't be read, or is refused for else, has been counted.
    const tooOften = costs.take(context.clientIdIfAny, 1);
    if (tooOften !== undefined) return tooOften;
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
    const told = expectedOutcome(refusal) ?? new AppError('UNAUTHENTICATED', 'Sign in first.');
    return refused(this.deps, told, { started, context, accept });
  }
}
