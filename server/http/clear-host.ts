import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFault } from './fault.js';

/** How often a header came. @param raw names and values in turn. */
function countOf(header: string, raw: readonly string[]): number {
  return raw.filter((text, i) => i % 2 === 0 && text.toLowerCase() === header).length;
}

/**
 * Refuses a request whose host is not clear, because the host names a client (B3): one that gives two, of which Node would
 * take the first and whoever stands in front perhaps the last, and one that is no host, or none at all.
 */
export async function refuseUnclearHost(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (countOf('host', request.raw.rawHeaders) > 1)
    return sendFault(request, reply, 400, 'A request has one Host header.');
  if (!URL.canParse(`${request.protocol}://${request.host}/`))
    return sendFault(request, reply, 400, 'The Host header can’t be read.');
  return undefined;
}
