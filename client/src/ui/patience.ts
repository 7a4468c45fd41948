/** Unless the browser comes back on line before. */
const NEXT_TRY_MS = 30_000;

/** Done when the browser is on line again, or after a while if there is one. */
function lineOr(ms?: number): Promise<void> {
  return new Promise((done) => {
    addEventListener('online', () => done(), { once: true });
    if (ms !== undefined) setTimeout(done, ms);
  });
}

/**
 * For pieces of a page that come after it (React.lazy): a bad line costs the piece, not the page. Its place stays as it is
 * until the piece could be fetched.
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await lineOr(NEXT_TRY_MS);
    return patiently(load);
  }
}

/**
 * For pages: who goes to one without a line stays where they are until there is one.
 * @throws what `load` does while there is a line: the page of an older version is gone from the server.
 */
export async function onceOnLine<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (failure) {
    if (navigator.onLine) throw failure;
    await lineOr();
    return onceOnLine(load);
  }
}
