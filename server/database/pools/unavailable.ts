import { AppError } from '#server/errors/app-error.js';

/** The database of one client can't be reached, whatever the reason; it is in the log. */
export function outOfReach(): AppError {
  return new AppError(
    'SERVICE_UNAVAILABLE',
    'This client’s database does not answer. Try again in a moment.',
  );
}

/** The bounds of the server's pools are reached, and a caller has waited for long enough. */
export function tooBusy(): AppError {
  return new AppError('SERVICE_UNAVAILABLE', 'Too many requests wait for a database. Try again in a moment.');
}
