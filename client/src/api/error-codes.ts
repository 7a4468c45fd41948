/** The contract's codes, in the contract's order. */
const codes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'INVALID_CREDENTIALS',
  'FORBIDDEN',
  'INVITATION_REQUIRED',
  'CLIENT_REQUIRED',
  'CLIENT_NOT_FOUND',
  'CLIENT_MISMATCH',
  'CLIENT_PAUSED',
  'NOT_FOUND',
  'CONFLICT',
  'INSUFFICIENT_STOCK',
  'IDEMPOTENCY_MISMATCH',
  'INVALID_TRANSITION',
  'BAD_USER_INPUT',
  'QUOTA_EXCEEDED',
  'TOO_MANY_REQUESTS',
  'OPERATION_TOO_COMPLEX',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ErrorCode = (typeof codes)[number];

export function isErrorCode(code: unknown): code is ErrorCode {
  return (codes as readonly unknown[]).includes(code);
}
