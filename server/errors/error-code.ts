/** Every code the API answers with, and its HTTP status under application/graphql-response+json (contract.graphql). */
export const errorStatus = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  BAD_REQUEST: 400,
  PAYLOAD_TOO_LARGE: 413,
  UNAUTHENTICATED: 401,
  TOKEN_EXPIRED: 401,
  INVALID_CREDENTIALS: 401,
  FORBIDDEN: 403,
  INVITATION_REQUIRED: 403,
  CLIENT_REQUIRED: 400,
  CLIENT_NOT_FOUND: 404,
  CLIENT_MISMATCH: 403,
  CLIENT_PAUSED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INSUFFICIENT_STOCK: 409,
  IDEMPOTENCY_MISMATCH: 409,
  INVALID_TRANSITION: 409,
  BAD_USER_INPUT: 400,
  QUOTA_EXCEEDED: 403,
  TOO_MANY_REQUESTS: 429,
  OPERATION_TOO_COMPLEX: 400,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Whether a string from elsewhere (graphql, Apollo) is one of the contract's codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}
