import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { AppError } from '#server/errors/app-error.js';
import { UnsupportedBody } from './refusal.js';

/** What a file that comes in may have in bytes (operations.md). */
export const mostOfFile = 50 * 1024 * 1024;

const tooLarge = () => new AppError('PAYLOAD_TOO_LARGE', 'A file has at most 50 MB.');

/**
 * Looks at what the head says of the body, before any of it is read.
 * @throws UnsupportedBody for anything but plain CSV in UTF-8; PAYLOAD_TOO_LARGE.
 */
export function assertCsv({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(/ *; */);
  if (type.trim() !== 'text/csv') throw new UnsupportedBody('Send a file of the type text/csv.');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset))
    throw new UnsupportedBody('Send the file as UTF-8.');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new UnsupportedBody('Send the file as it is, without compression.');
  if (Number(headers['content-length'] ?? 0) > mostOfFile) throw tooLarge();
}

/** The body as it comes, and no more of it than a file may have. @throws PAYLOAD_TOO_LARGE */
export async function* bodyOf(request: Readable): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    if (read > mostOfFile) throw tooLarge();
    yield chunk;
  }
}
