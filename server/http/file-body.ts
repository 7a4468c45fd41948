import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyInstance, onSendAsyncHookHandler } from 'fastify';
import { AppError } from '#server/errors/app-error.js';
import { refuseUnclearHost } from './clear-host.js';
import { lingering } from './linger.js';
import { UnsupportedBody } from './refusal.js';

const bytesOf = (megabytes: number) => megabytes * 1024 * 1024;
const tooLarge = (most: number) => new AppError('PAYLOAD_TOO_LARGE', `A file has at most ${most} MB.`);

/**
 * Looks at what the head says of a file's size and form. @param most in megabytes.
 * @throws UnsupportedBody for a compressed one; PAYLOAD_TOO_LARGE.
 */
export function assertPlain(headers: IncomingHttpHeaders, most: number): void {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new UnsupportedBody('Send the file as it is, without compression.');
  if (Number(headers['content-length'] ?? 0) > bytesOf(most)) throw tooLarge(most);
}

/** The body as it comes, and no more of it than a file may have. @param most in megabytes. @throws PAYLOAD_TOO_LARGE */
export async function* bodyOf(request: Readable, most: number): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    if (read > bytesOf(most)) throw tooLarge(most);
    yield chunk;
  }
}

/** Reads what is left, so that a sender who listens only when he is through gets the answer. */
export async function readOn(body: AsyncGenerator<Buffer>): Promise<void> {
  while ((await body.next()).done !== true);
}

/** Who is refused before the whole file came in, be it for its size, is told all the same. */
const untilItCameIn: onSendAsyncHookHandler<unknown> = async (request, reply, payload) =>
  request.raw.readableEnded || typeof payload !== 'string' ? payload : lingering(request, reply, payload);

/** The settings of an address that takes a file. */
export const receiving = {
  onRequest: refuseUnclearHost,
  onSend: untilItCameIn,
  compress: false,
} as const;

/** Everything is let through to the handler unread: whoever may not is told so first. */
export function takeBodiesUnread(files: FastifyInstance): void {
  files.removeAllContentTypeParsers();
  files.addContentTypeParser('*', (_request, _payload, done) => done(null));
}
