/** The longest that ACCESS_TTL_MIN can be, in seconds: nothing that was issued here lives longer. */
const longestSeconds = 24 * 3600;
/** By how much the clocks of two servers may differ. */
const skewMs = 60_000;

/** When a token says that it was issued, and when it runs out; in seconds, and `iat_ms` in milliseconds. */
export interface TokenTimes {
  readonly iat: number;
  readonly iat_ms: number;
  readonly exp: number;
}

/** Whether a token can have been issued here. One from a moment to come would be newer than whatever revokes it. */
export function arePlausible({ iat, iat_ms, exp }: TokenTimes): boolean {
  const latest = Date.now() + skewMs;
  return iat * 1000 <= latest && iat_ms <= latest && exp - iat <= longestSeconds;
}
