/** navigator.locks for jsdom: one holder of a name at a time, shared by all "tabs" of a test. */
export class FakeLocks {
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly holders = new Set<string>();

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const hold = async () => {
      this.holders.add(name);
      try {
        return await work();
      } finally {
        this.holders.delete(name);
      }
    };
    const mine = (this.queues.get(name) ?? Promise.resolve()).then(hold, hold);
    this.queues.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  }

  query = () => Promise.resolve({ held: [...this.holders].map((name) => ({ name })) });
}

/** jsdom's navigator has no locks of its own, so the test decides whether this browser has them. */
export function giveLocks(locks: FakeLocks | undefined): void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
}
