import type { IncomingMessage } from 'node:http';
import { assertPlain } from './file-body.js';
import { UnsupportedBody } from './refusal.js';

/** What a file of lines may have in megabytes (operations.md). */
export const mostOfCsv = 50;

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
  assertPlain(headers, mostOfCsv);
}
