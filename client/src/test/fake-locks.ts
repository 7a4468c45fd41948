/** navigator.locks for jsdom: one holder at a time, shared by all "tabs" of a test. */
export class FakeLocks {
  private last: Promise<unknown> = Promise.resolve();

  request<T>(_name: string, work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

/** jsdom's navigator has no locks of its own, so the test decides whether this browser has them. */
export function giveLocks(locks: FakeLocks | undefined): void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
}
