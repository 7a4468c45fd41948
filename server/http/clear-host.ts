import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { sendFault } from './fault.js';

/** Whether a header came more than once. @param raw names and values in turn. */
function isRepeated(header: string, raw: readonly string[]): boolean {
  let times = 0;
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i];
    if (name?.length === header.length && name.toLowerCase() === header) times += 1;
  }
  return times > 1;
}

/** Addresses that were found good: a server has few names, and taking them apart costs more than the rest of the look. */
const good = new LRUCache<string, true>({ max: 1_000 });

function isClear(address: string): boolean {
  if (good.has(address)) return true;
  if (!URL.canParse(address)) return false;
  good.set(address, true);
  return true;
}

/**
 * Refuses a request whose host is not clear, because the host names a client (B3): one that gives two, of which Node would
 * take the first and whoever stands in front perhaps the last, and one that is no host, or none at all.
 */
export function refuseUnclearHost(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (isRepeated('host', request.raw.rawHeaders))
    sendFault(request, reply, 400, 'A request has one Host header.');
  else if (!isClear(`${request.protocol}://${request.host}/`))
    sendFault(request, reply, 400, 'The Host header can’t be read.');
  else done();
}
