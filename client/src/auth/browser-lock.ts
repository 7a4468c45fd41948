/** How long a tab that was quicker is remembered: far longer than localStorage takes from one process to the next. */
const MARK_MS = 3_000;
const LOOK_AGAIN_MS = 20;

/** Web Locks are missing on plain http pages and in old browsers. */
function locks(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** One at a time among all tabs; among the callers of this tab only where there are no locks. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  const manager = locks();
  return manager ? (manager.request('vecindad-session', work) as Promise<T>) : work();
}

const markOf = (token: string) => `vecindad-renewed-${token.slice(-24)}`;

/**
 * Tells the other tabs that this token has been renewed, by holding a lock with its name. A lock is seen at once by
 * every tab; a write to localStorage is not: Chromium hands it from process to process in its own time, and the next
 * holder of the session's lock was seen to read what stood there before (two tabs with short tokens signed each other out).
 */
export function markRenewed(token: string): Promise<void> {
  return new Promise((marked) => {
    const hold = () => {
      marked();
      return sleep(MARK_MS);
    };
    const manager = locks();
    if (manager) manager.request(markOf(token), hold).catch(marked);
    else marked();
  });
}

/** If another tab has renewed this token: waits until what it wrote has arrived here. */
export async function untilArrived(token: string, read: () => string | undefined): Promise<void> {
  const { held = [] } = (await locks()?.query()) ?? {};
  if (!held.some(({ name }) => name === markOf(token))) return;
  const deadline = Date.now() + MARK_MS;
  while (read() === token && Date.now() < deadline) await sleep(LOOK_AGAIN_MS);
}
