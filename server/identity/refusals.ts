import { AppError } from '#server/errors/app-error.js';

/** The one answer to a sign-in that failed, whatever was wrong (A7). */
export function wrongCredentials(): AppError {
  return new AppError('INVALID_CREDENTIALS', 'E-mail address or password is wrong.');
}

/** The one answer to a token of a session that is over, or never was. */
export function sessionEnded(): AppError {
  return new AppError('UNAUTHENTICATED', 'This session has ended. Sign in again.');
}

/** No token, or none of ours. */
export function notSignedIn(): AppError {
  return new AppError('UNAUTHENTICATED', 'Sign in first.');
}

/** The one answer to an API key that can't be used, whatever is wrong with it. */
export function noSuchKey(): AppError {
  return new AppError('UNAUTHENTICATED', 'This API key is not valid.');
}

/** A program calls where a user is needed. */
export function noUser(): AppError {
  return new AppError('FORBIDDEN', 'An API key stands for no user.');
}

/** A token of ours that was good until now. */
export function tokenRanOut(): AppError {
  return new AppError('TOKEN_EXPIRED', 'The access token has run out: refresh and repeat.');
}

/** A good token, but of the other context: a client's at the platform's fields, or the reverse (E3). */
export function otherContext(): AppError {
  return new AppError('UNAUTHENTICATED', 'Your session is not a valid one for this context.');
}
