import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Logger } from '#server/config/logger.js';
import { sendFault } from './fault.js';
import { securityHeaders } from './security-headers.js';

export interface HttpOptions {
  readonly log: Logger;
  readonly trustProxy: boolean;
  /** Origins of other sites that may call the API from a browser; `*` for any. */
  readonly allowedOrigins: readonly string[];
}

const bodyLimit = 1024 * 1024;

/** The HTTP server without routes: trace ids, security headers, CORS, compression, faults as JSON. */
export async function createHttp({ log, trustProxy, allowedOrigins }: HttpOptions): Promise<FastifyInstance> {
  const http = Fastify({
    trustProxy,
    bodyLimit,
    logger: false,
    genReqId: () => randomUUID(),
    // A file of 50 MB has this long to come in; the head of a request has a minute.
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that can't be decoded never reaches a route, nor the handler of errors below.
    frameworkErrors: (_error, request, reply) => {
      void sendFault(request, reply, 400, 'This address can’t be read.');
    },
  });
  const everywhere = securityHeaders();
  http.addHook('onRequest', (request, reply, done) => {
    void reply.headers(everywhere).header('x-trace-id', request.id);
    done();
  });
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, traceId: request.id }, 'unexpected fault');
    return sendFault(request, reply, status, error.message);
  });
  await http.register(cors, {
    // With nobody to allow it has nothing to look at.
    origin: allowedOrigins.includes('*') ? '*' : allowedOrigins.length > 0 && [...allowedOrigins],
    methods: ['GET', 'POST', 'OPTIONS'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'accept',
      'x-client-slug',
      'x-tenant',
      'apollo-require-preflight',
    ],
    exposedHeaders: ['retry-after', 'x-trace-id'],
    maxAge: 3600,
  });
  await http.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  return http;
}
