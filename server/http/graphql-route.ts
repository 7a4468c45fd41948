import { Readable } from 'node:stream';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTrace } from '#server/config/trace.js';
import type { Graphql } from '#server/graphql/create-graphql.js';
import type { Answer } from '#server/graphql/answer.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { refuseUnclearHost } from './clear-host.js';

/** The headers that Apollo and our plugins look at; to copy every one of them for each request costs more than reading it. */
const readHeaders = ['accept', 'content-type'] as const;

function searchOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? '' : url.slice(query);
}

function asApolloReads({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const read = new HeaderMap();
  for (const name of readHeaders) {
    const value = headers[name];
    if (value) read.set(name, value);
  }
  return { method, headers: read, search: searchOf(url), body };
}

function send(reply: FastifyReply, { status, retryAfter, contentType, body }: Answer): string {
  if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
  void reply.code(status ?? 200).header('content-type', contentType);
  return body;
}

/**
 * The text of what is asked, read from the address as Apollo reads it: what another reader of addresses makes of it could be
 * let through as one text and run as another. Undefined where there is none, or several, which Apollo says.
 */
function textIn({ method, url, body }: FastifyRequest): string | undefined {
  if (method === 'GET') {
    const [text, ...more] = new URLSearchParams(searchOf(url)).getAll('query');
    return more.length > 0 ? undefined : text;
  }
  const text = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** Serves the API at /graphql (GraphQL over HTTP). */
export function serveGraphql(
  http: FastifyInstance,
  { apollo, known, screening }: Graphql,
  contextOf: (request: FastifyRequest) => Promise<RequestContext>,
): void {
  // Only JSON comes in: a page of another site can send other types without asking first.
  http.removeContentTypeParser('text/plain');
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { method, headers: asked } = request;
    if (known !== undefined && method === 'POST') {
      const answered = await known.answer(request.body, asked.accept, () => contextOf(request));
      if (answered !== undefined) return send(reply, answered);
    }
    const query = textIn(request);
    const refused = query && (await screening.refuse(query, asked.accept, () => contextOf(request)));
    if (refused) return send(reply, refused);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asApolloReads(request),
      context: () => contextOf(request),
    });
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(status ?? 200);
    return body.kind === 'complete' ? body.string : reply.send(Readable.from(body.asyncIterator));
  };
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: refuseUnclearHost,
    handler: (request, reply) => withTrace(request.id, () => answer(request, reply)),
  });
}
