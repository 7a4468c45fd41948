import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '#server/config/logger.js';
import { currentTraceId } from '#server/config/trace.js';
import { expectedOutcome, type InputIssue } from '#server/errors/app-error.js';
import { isErrorCode, type ErrorCode } from '#server/errors/error-code.js';

/** SQLSTATE classes and codes that say: the database is not there for now (connection, sign-in, no such database, resources, operator). */
const outOfReach = /^(08|28|3D|53|57)/;
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND']);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    outOfReach.test(code) ||
    networkCodes.has(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}

/** A value as graphql-js prints it: what is in quotes may hold anything. */
const invalid =
  /^Variable "\$(\w+)" got invalid value (?:"(?:[^"\\]|\\.)*"|[^";])*?(?: at "([^"]+)")?; (.*)$/s;

/**
 * graphql-js tells where a variable went wrong only in words: `Variable "$input" got invalid value {…} at "input.total"; …`.
 * The value stays out of the answer: it may be a password.
 */
function issueFrom(message: string): InputIssue {
  const [, variable, where, reason] = invalid.exec(message) ?? [];
  if (variable === undefined || reason === undefined) {
    const [, missing = ''] = /^Variable "\$(\w+)"/.exec(message) ?? [];
    return { path: [missing], message };
  }
  const path = (where ?? variable).split(/[.[\]]+/).filter(Boolean);
  return {
    path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    message: reason.replace(/ value: .*$/s, ' value.'),
  };
}

function shown(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  details: object = {},
): GraphQLFormattedError {
  const { locations, path } = formatted;
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code, ...details, traceId: currentTraceId() },
  };
}

/** Gives what leaves of an error. @param formatted as graphql-js would tell it. */
export type ErrorFormat = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

/**
 * What leaves in an error: a code of the contract, its details, and the trace id; everything unexpected is logged and
 * masked, so that no SQL, path, host or stack goes out.
 */
export function createErrorFormat(log: Logger): ErrorFormat {
  return (formatted, thrown) => {
    const original = unwrapResolverError(thrown);
    const expected = expectedOutcome(original);
    if (expected !== undefined) return shown(formatted, expected.code, expected.message, expected.details);
    const code = formatted.extensions?.['code'];
    if (code === 'BAD_USER_INPUT') {
      const issue = issueFrom(formatted.message);
      return shown(formatted, code, issue.message, { issues: [issue] });
    }
    if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
      return shown(formatted, code, formatted.message);
    if (code === 'OPERATION_RESOLUTION_FAILURE') return shown(formatted, 'BAD_REQUEST', formatted.message);
    log.error({ err: original }, 'unexpected error');
    if (isUnavailable(original))
      return shown(
        formatted,
        'SERVICE_UNAVAILABLE',
        'The service is not available just now. Try again in a moment.',
      );
    return shown(
      formatted,
      'INTERNAL_SERVER_ERROR',
      'Something went wrong. The trace id finds it in the log.',
    );
  };
}
