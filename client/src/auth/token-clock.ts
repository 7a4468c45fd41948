/** Server clock minus ours, as far as we learnt it. */
let skew = 0;

function claims(token: string): { iat: number; exp: number } | undefined {
  try {
    const body = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const { iat, exp } = JSON.parse(body) as { iat: unknown; exp: unknown };
    return typeof iat === 'number' && typeof exp === 'number' ? { iat, exp } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Call with a token the moment the server gave it. Without this a browser clock that runs an hour fast
 * would find every token dead on arrival and refresh before each request. A few seconds are only the way here.
 */
export function learnClock(token: string): void {
  const iat = claims(token)?.iat;
  const difference = iat === undefined ? 0 : iat * 1000 - Date.now();
  skew = Math.abs(difference) > 5_000 ? difference : 0;
}

/** Milliseconds until the token should be renewed (when less than min(60 s, half its life) remains), and until it is dead. */
export function timeLeft(token: string): { renewIn: number; deadIn: number } {
  const times = claims(token);
  // Not a JWT we can read: only the server knows, and says TOKEN_EXPIRED.
  if (!times) return { renewIn: Infinity, deadIn: Infinity };
  const deadIn = times.exp * 1000 - (Date.now() + skew);
  return { renewIn: deadIn - Math.min(60_000, ((times.exp - times.iat) * 1000) / 2), deadIn };
}
