import { type ParseKeys, type TFunction } from 'i18next';
import { type Problem } from './read-problem';

/** Every code has its sentence; a code without one does not compile. */
const sentences: Record<Problem['code'], ParseKeys> = {
  GRAPHQL_PARSE_FAILED: 'problems.GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'problems.GRAPHQL_VALIDATION_FAILED',
  BAD_REQUEST: 'problems.BAD_REQUEST',
  PAYLOAD_TOO_LARGE: 'problems.PAYLOAD_TOO_LARGE',
  UNAUTHENTICATED: 'problems.UNAUTHENTICATED',
  TOKEN_EXPIRED: 'problems.TOKEN_EXPIRED',
  INVALID_CREDENTIALS: 'problems.INVALID_CREDENTIALS',
  FORBIDDEN: 'problems.FORBIDDEN',
  INVITATION_REQUIRED: 'problems.INVITATION_REQUIRED',
  CLIENT_REQUIRED: 'problems.CLIENT_REQUIRED',
  CLIENT_NOT_FOUND: 'problems.CLIENT_NOT_FOUND',
  CLIENT_MISMATCH: 'problems.CLIENT_MISMATCH',
  CLIENT_PAUSED: 'problems.CLIENT_PAUSED',
  NOT_FOUND: 'problems.NOT_FOUND',
  CONFLICT: 'problems.CONFLICT',
  INSUFFICIENT_STOCK: 'problems.INSUFFICIENT_STOCK',
  IDEMPOTENCY_MISMATCH: 'problems.IDEMPOTENCY_MISMATCH',
  INVALID_TRANSITION: 'problems.INVALID_TRANSITION',
  BAD_USER_INPUT: 'problems.BAD_USER_INPUT',
  QUOTA_EXCEEDED: 'problems.QUOTA_EXCEEDED',
  TOO_MANY_REQUESTS: 'problems.TOO_MANY_REQUESTS',
  OPERATION_TOO_COMPLEX: 'problems.OPERATION_TOO_COMPLEX',
  SERVICE_UNAVAILABLE: 'problems.SERVICE_UNAVAILABLE',
  INTERNAL_SERVER_ERROR: 'problems.INTERNAL_SERVER_ERROR',
  NETWORK: 'problems.NETWORK',
  UNKNOWN: 'problems.UNKNOWN',
};

/** These are nobody's doing on this side: the reader needs something to quote to support. */
const unexpected = new Set<Problem['code']>([
  'INTERNAL_SERVER_ERROR',
  'SERVICE_UNAVAILABLE',
  'UNKNOWN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
]);

export function problemText(t: TFunction, problem: Problem): string {
  if (problem.code === 'CLIENT_PAUSED' && problem.status === 'ARCHIVED') return t('problems.CLIENT_ARCHIVED');
  if (problem.code === 'TOO_MANY_REQUESTS' && problem.retryAfter !== undefined) {
    return t('problems.TOO_MANY_REQUESTS_IN', { count: Math.ceil(problem.retryAfter) });
  }
  return t(sentences[problem.code]);
}

export function traceText(t: TFunction, { code, traceId }: Problem): string | undefined {
  return traceId !== undefined && unexpected.has(code) ? t('app.traceId', { traceId }) : undefined;
}

/** Sentences for the fields of a form; a bare mark (a taken value) gets ours. */
export function fieldTexts(
  t: TFunction,
  problem: Problem,
  taken: Record<string, string | undefined> = {},
): Record<string, string> {
  const own = (name: string) =>
    problem.code === 'CONFLICT' ? (taken[name] ?? t('validation.taken')) : t('validation.rejected');
  return Object.fromEntries(Object.entries(problem.fields).map(([name, text]) => [name, text || own(name)]));
}
