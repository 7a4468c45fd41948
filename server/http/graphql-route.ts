import type { OutgoingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#server/config/logger.js';
import { withTrace } from '#server/config/trace.js';
import type { ErrorCode } from '#server/errors/error-code.js';
import type { Graphql } from '#server/graphql/create-graphql.js';
import type { Answer } from '#server/graphql/answer.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { refuseUnclearHost } from './clear-host.js';
import { Deadlines } from './deadlines.js';

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

export interface GraphqlRouteOptions {
  readonly contextOf: (request: FastifyRequest) => Promise<RequestContext>;
  /** Nobody waits longer for an answer. */
  readonly timeoutMs: number;
  readonly log: Logger;
}

/**
 * Answers what takes too long in the place of whoever works on it, whose answer goes nowhere then. Whether it was done is
 * not known: a write may still be committed.
 */
function giveUp({ id: traceId, ip: ipAddress }: FastifyRequest, reply: FastifyReply, log: Logger): void {
  if (reply.sent) return;
  log.warn({ traceId, ipAddress }, 'a request took too long and was given up');
  const message = 'This took too long and was given up; whether it was done is not known.';
  const extensions = { code: 'SERVICE_UNAVAILABLE' satisfies ErrorCode, traceId };
  reply.hijack();
  const headers = { ...reply.getHeaders(), 'content-type': 'application/json; charset=utf-8' };
  reply.raw.writeHead(503, headers as OutgoingHttpHeaders);
  reply.raw.end(`${JSON.stringify({ errors: [{ message, extensions }] })}\n`);
}

/** Serves the API at /graphql (GraphQL over HTTP). */
export function serveGraphql(
  http: FastifyInstance,
  { apollo, known, screening }: Graphql,
  { contextOf, timeoutMs, log }: GraphqlRouteOptions,
): void {
  // Only JSON comes in: a page of another site can send other types without asking first.
  http.removeContentTypeParser('text/plain');
  const deadlines = new Deadlines(timeoutMs);
  http.addHook('onClose', async () => deadlines.stop());
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const pending = deadlines.begin(() => giveUp(request, reply, log));
    try {
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
    } finally {
      deadlines.end(pending);
    }
  };
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: refuseUnclearHost,
    handler: (request, reply) => withTrace(request.id, () => answer(request, reply)),
  });
}
