/**
 * Whether a page of this origin may open a socket. Browsers ask no CORS questions for sockets, so the server looks itself; who
 * sends no Origin is no browser.
 * @param host of the request: the server's own pages may.
 * @param allowed as for CORS; `*` for any.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
