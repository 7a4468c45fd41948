import { isErrorCode, type ErrorCode } from './error-code.js';

export interface InputIssue {
  /** Where in the arguments, e.g. ['input', 'email']. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An expected outcome: its code and message are meant for the caller. Anything else that is thrown is masked. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Further extensions of the contract, e.g. `field` of CONFLICT or `retryAfter` of TOO_MANY_REQUESTS. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** The expected outcome that an error is, also where the ORM has wrapped it: that copies message, code and details. */
export function expectedOutcome(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (!(error instanceof Error && 'code' in error && 'details' in error && isErrorCode(error.code)))
    return undefined;
  return new AppError(error.code, error.message, error.details as AppError['details']);
}

/** BAD_USER_INPUT with the issues that the caller can show beside its fields. */
export function badInput(...issues: InputIssue[]): AppError {
  return new AppError('BAD_USER_INPUT', issues.map((issue) => issue.message).join(' '), { issues });
}

/** The one answer for what does not exist, is deleted, or is another client's (C7). */
export function notFound(what: string): AppError {
  return new AppError('NOT_FOUND', `${what} was not found.`);
}

/** A unique value is taken. @param field the input field that holds it. */
export function taken(field: string, message: string): AppError {
  return new AppError('CONFLICT', message, { field });
}
