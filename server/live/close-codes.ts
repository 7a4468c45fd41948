import { expectedOutcome } from '#server/errors/app-error.js';
import { errorStatus, type ErrorCode } from '#server/errors/error-code.js';

/** How a socket ends: a number that clients of the protocol know, and a code of the contract as the reason. */
export interface Closing {
  readonly code: number;
  readonly reason: ErrorCode | 'GOING_AWAY' | 'TOO_SLOW';
}

export const goingAway: Closing = { code: 1001, reason: 'GOING_AWAY' };
/** 1013: try again later. */
export const tooSlow: Closing = { code: 1013, reason: 'TOO_SLOW' };
export const tooManySockets: Closing = { code: 1013, reason: 'TOO_MANY_REQUESTS' };

/** What closes a socket whose caller is refused, or can't be told from others; what is unexpected is not told. */
export function closingFor(error: unknown): Closing {
  const expected = expectedOutcome(error);
  if (expected === undefined) return { code: 1011, reason: 'INTERNAL_SERVER_ERROR' };
  const { code: reason } = expected;
  switch (errorStatus[reason]) {
    case 401:
      return { code: 4401, reason };
    case 403:
      return { code: 4403, reason };
    default:
      return { code: 1013, reason };
  }
}
