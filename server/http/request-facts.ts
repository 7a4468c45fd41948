import type { FastifyRequest } from 'fastify';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { namedSlugs } from '#server/tenancy/named-client.js';

/** Where a request comes from, and the clients that it names. */
export function requestFacts(request: FastifyRequest, mainDomain: string): RequestFacts {
  return {
    ipAddress: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
    named: namedSlugs(request.host, request.headers, mainDomain),
  };
}
