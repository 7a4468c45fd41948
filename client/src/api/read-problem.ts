import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { type GraphQLFormattedError } from 'graphql';
import { isErrorCode, type ErrorCode } from './error-codes';

/** What an order wanted of a product, and what is there. */
export interface Shortage {
  productId: string;
  available: number;
}

/** A failure of any kind, in the shape the pages speak about it. */
export interface Problem {
  code: ErrorCode | 'NETWORK' | 'UNKNOWN';
  /** Finds the request in the server's log. */
  traceId?: string;
  /** Seconds to wait, of TOO_MANY_REQUESTS. */
  retryAfter?: number;
  /** What a CLIENT_PAUSED client is: PAUSED or ARCHIVED. */
  status?: string;
  /** Of which products there is too little, of INSUFFICIENT_STOCK. */
  short?: Shortage[];
  /** Sentences of the server about single inputs, by the input's name; a taken unique value has an empty one. */
  fields: Record<string, string>;
}

export function codesOf(errors: readonly GraphQLFormattedError[] | undefined): unknown[] {
  return (errors ?? []).map((error) => error.extensions?.['code']);
}

export function readProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) return readExtensions(error.errors[0]?.extensions ?? {});
  if (ServerError.is(error)) return readBody(error.bodyText, error.statusCode);
  // fetch tells a bad line by TypeError, a timeout by DOMException.
  if (error instanceof TypeError || error instanceof DOMException) return { code: 'NETWORK', fields: {} };
  return { code: 'UNKNOWN', fields: {} };
}

function readExtensions(extensions: Record<string, unknown>): Problem {
  const { code, traceId, retryAfter, status, field, items } = extensions;
  return {
    code: isErrorCode(code) ? code : 'UNKNOWN',
    fields: { ...readIssues(extensions['issues']), ...(typeof field === 'string' ? { [field]: '' } : {}) },
    ...(typeof traceId === 'string' ? { traceId } : {}),
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof status === 'string' ? { status } : {}),
    ...(code === 'INSUFFICIENT_STOCK' && Array.isArray(items) ? { short: items as Shortage[] } : {}),
  };
}

/** An answer by the transport, not by GraphQL: perhaps ours with a code, perhaps a proxy's page. */
function readBody(text: string, httpStatus: number): Problem {
  try {
    const body = JSON.parse(text) as { errors?: GraphQLFormattedError[] };
    return readExtensions(body.errors?.[0]?.extensions ?? {});
  } catch {
    return { code: httpStatus >= 502 && httpStatus <= 504 ? 'SERVICE_UNAVAILABLE' : 'UNKNOWN', fields: {} };
  }
}

/** ["input", "email"] → email; nested inputs keep their path: items.0.quantity. */
function readIssues(issues: unknown): Record<string, string> {
  if (!Array.isArray(issues)) return {};
  const entries = (issues as { path?: unknown[]; message?: unknown }[]).map(({ path = [], message }) => {
    const inside = path[0] === 'input' ? path.slice(1) : path;
    return [inside.join('.'), typeof message === 'string' ? message : ''] as const;
  });
  return Object.fromEntries(entries);
}
