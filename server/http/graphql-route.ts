import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestContext } from '#server/identity/request-context.js';
import { refuseUnclearHost } from './clear-host.js';

/** Serves the API at /graphql (GraphQL over HTTP). */
export function serveGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  contextOf: (request: FastifyRequest) => Promise<RequestContext>,
): void {
  // Only JSON comes in: a page of another site can send other types without asking first.
  http.removeContentTypeParser('text/plain');
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: refuseUnclearHost,
    handler: fastifyApolloHandler(apollo, { context: contextOf }),
  });
}
