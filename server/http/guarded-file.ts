import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#server/config/logger.js';
import { withTrace } from '#server/config/trace.js';
import { AppError } from '#server/errors/app-error.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import type { Verb } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { refuser } from './refusal.js';

export interface GuardDeps {
  readonly costs: ClientCosts;
  readonly contextOf: (request: FastifyRequest) => Promise<RequestContext>;
  readonly log: Logger;
}

export type Answer = (
  context: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>;

/**
 * What stands before every address of a file: who calls, whether their client has budget left, and whether they may; and the
 * line in the log afterwards.
 */
export function fileGuard({ costs, contextOf, log }: GuardDeps) {
  const refuse = refuser(log);
  /** @param cost what it takes of the client's budget. */
  return (verb: Verb, cost: number, answer: Answer) => (request: FastifyRequest, reply: FastifyReply) =>
    withTrace(request.id, async () => {
      const started = performance.now();
      try {
        const context = await contextOf(request);
        const tooOften = costs.take(context.clientIdIfAny, cost);
        if (tooOften !== undefined) throw tooOften;
        if (!context.may(verb)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
        const answered = await answer(context, request, reply);
        const ms = Math.round(performance.now() - started);
        const { client, actor, facts } = context;
        const { kind, id } = actor;
        log.info(
          {
            verb,
            ms,
            clientId: client.id,
            [kind === 'API_KEY' ? 'keyId' : 'userId']: id,
            ipAddress: facts.ipAddress,
          },
          'file',
        );
        return answered;
      } catch (error) {
        return refuse(request, reply, error);
      }
    });
}
