import type { ErrorCode } from './error-code.js';

/** What each code tells its caller (contract.graphql); docs/errors.md says what to do about it. */
export const errorMeaning: Record<ErrorCode, string> = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit this schema.',
  BAD_REQUEST: 'The HTTP request is not well-formed.',
  PAYLOAD_TOO_LARGE: 'The body is larger than the server takes.',
  UNAUTHENTICATED: 'No token, or not a valid one for this context.',
  TOKEN_EXPIRED: 'The access token ran out: refresh and repeat.',
  INVALID_CREDENTIALS: 'Wrong e-mail address or password, or a deactivated user; never says which.',
  FORBIDDEN: 'Signed in, but the role may not do this.',
  INVITATION_REQUIRED: 'This client lets only invited people join.',
  CLIENT_REQUIRED: 'A client is needed and none was named.',
  CLIENT_NOT_FOUND: 'Without a token: host, header or argument names no client.',
  CLIENT_MISMATCH:
    'Host or header names another client than the token does, existing or not; a platform token goes with none.',
  CLIENT_PAUSED: 'The client is paused or archived; extensions.status says which.',
  NOT_FOUND: 'Not there, deleted, or another client’s.',
  CONFLICT: 'A unique value is taken (extensions.field), or the version is stale.',
  INSUFFICIENT_STOCK:
    'There is less than was asked for; extensions.items says of what: productId, requested, available.',
  IDEMPOTENCY_MISMATCH: 'This requestId was used for another request.',
  INVALID_TRANSITION: 'There is no such step from where it stands.',
  BAD_USER_INPUT: 'An argument is wrong; extensions.issues says which and why.',
  QUOTA_EXCEEDED: 'The limit of the client’s plan is reached.',
  TOO_MANY_REQUESTS: 'A limit is reached; extensions.retryAfter says for how many seconds.',
  OPERATION_TOO_COMPLEX: 'Depth, cost, aliases or tokens are over the limit.',
  SERVICE_UNAVAILABLE:
    'This client’s database does not answer, or is being made or moved; others are served.',
  INTERNAL_SERVER_ERROR: 'A fault of the server, masked; extensions.traceId finds it in the log.',
};
