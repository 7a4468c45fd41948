import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#server/config/logger.js';
import { errorStatus, isErrorCode } from '#server/errors/error-code.js';
import { FileRefused } from '#server/files/line-faults.js';
import { createErrorFormat } from '#server/graphql/format-error.js';
import { sendFault } from './fault.js';

/** A body that is not what the address takes; a transport fault with a status of its own. */
export class UnsupportedBody extends Error {}

/** Makes what a file's address answers where it fails: the same codes and the same masking as in the API, and their status. */
export function refuser(log: Logger) {
  const format = createErrorFormat(log);
  return (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply => {
    if (error instanceof UnsupportedBody) return sendFault(request, reply, 415, error.message);
    const { message, extensions } = format({ message: '' }, error);
    const code = extensions?.['code'];
    if (error instanceof FileRefused) {
      const { errors, ...rest } = error.refusal;
      return reply.code(422).send({ ...rest, errors: errors.map((fault) => ({ ...fault, extensions })) });
    }
    if (typeof extensions?.['retryAfter'] === 'number')
      void reply.header('retry-after', String(extensions['retryAfter']));
    return reply
      .code(isErrorCode(code) ? errorStatus[code] : 500)
      .send({ errors: [{ message, extensions }] });
  };
}
