/** A request that is being answered. */
export interface Pending {
  readonly until: number;
  readonly giveUp: () => void;
}

/** How often it is looked for requests that take too long: a timer for each would cost every request. */
const lookMs = 250;

/** Gives up what has been waited for too long. */
export class Deadlines {
  readonly #pending = new Set<Pending>();
  readonly #looks: NodeJS.Timeout;

  constructor(private readonly mostMs: number) {
    this.#looks = setInterval(() => this.#look(), lookMs).unref();
  }

  #look(): void {
    const now = performance.now();
    // In the order in which they came, so the first that has time ends the look.
    for (const one of this.#pending) {
      if (one.until > now) return;
      this.#pending.delete(one);
      one.giveUp();
    }
  }

  /** @param giveUp called unless it ends in time. */
  begin(giveUp: () => void): Pending {
    const pending = { until: performance.now() + this.mostMs, giveUp };
    this.#pending.add(pending);
    return pending;
  }

  end(pending: Pending): void {
    this.#pending.delete(pending);
  }

  stop(): void {
    clearInterval(this.#looks);
  }
}
