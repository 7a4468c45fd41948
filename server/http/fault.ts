import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '#server/errors/error-code.js';

function codeOf(status: number): ErrorCode {
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 404) return 'NOT_FOUND';
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}

/** Answers a transport fault in the shape of a GraphQL answer; what is not the caller's fault is not told. */
export function sendFault(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  message: string,
): FastifyReply {
  const extensions = { code: codeOf(status), traceId: request.id };
  return reply
    .code(status)
    .header('x-trace-id', request.id)
    .type('application/json')
    .send({ errors: [{ message: status < 500 ? message : 'Something went wrong.', extensions }] });
}

/** For an address that nothing serves; the address is not repeated. */
export function nothingHere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendFault(request, reply, 404, 'There is nothing here.');
}
