import pLimit from 'p-limit';

/** A pool as the budget of its server sees it. */
export interface Holder {
  /** Connections that it has or is opening. */
  readonly size: number;
  readonly idleCount: number;
  /** When it last gave a connection to a caller. */
  readonly usedAt: number;
  /** Opens one more connection, now that it may; false if nobody waits for one any longer. */
  accept(): boolean;
  /** Closes the connection that has been idle for longest. */
  shed(): void;
}

/**
 * The connections to one PostgreSQL server, over all pools: never more than the limit (and one probe beyond it), each
 * counted from before it is opened until its socket is closed. Where they are used up, pools stand in line for the next; an idle connection of the
 * least recently used pool is closed for them.
 */
export class ServerBudget {
  readonly #holders = new Set<Holder>();
  readonly #line = new Set<Holder>();
  #open = 0;

  /** Runs work that opens a connection beyond the limit, one at a time: a probe must not wait until its own client is served. */
  readonly beyond = pLimit(1);

  constructor(readonly limit: number) {}

  get open(): number {
    return this.#open;
  }

  get waiting(): number {
    return this.#line.size;
  }

  join(holder: Holder): void {
    this.#holders.add(holder);
  }

  leave(holder: Holder): void {
    this.#holders.delete(holder);
    this.#line.delete(holder);
  }

  /** True: open one connection now. False: the pool stands in line, and `accept` will be called. */
  take(holder: Holder): boolean {
    if (this.#open < this.limit) {
      this.#open += 1;
      return true;
    }
    this.#line.add(holder);
    this.makeRoom();
    return false;
  }

  /** A connection is closed, or could not be opened. */
  free(): void {
    this.#open -= 1;
    while (this.#open < this.limit) {
      const next = this.#neediest();
      if (next === undefined) return;
      this.#line.delete(next);
      this.#open += 1;
      if (!next.accept()) this.#open -= 1;
    }
  }

  /** Who has the fewest comes first, among equals who came first: so everybody gets one before anybody gets two. */
  #neediest(): Holder | undefined {
    return [...this.#line].reduce<Holder | undefined>(
      (best, holder) => (best === undefined || holder.size < best.size ? holder : best),
      undefined,
    );
  }

  /** Connections that are being closed already: as many of the line will be served by them. */
  #closing(): number {
    return [...this.#holders].reduce((left, { size }) => left - size, this.#open);
  }

  /** Closes idle connections, one for each pool in line, while there are any. */
  makeRoom(): void {
    if (this.#line.size === 0) return;
    for (let missing = this.#line.size - this.#closing(); missing > 0; missing -= 1) {
      const idle = [...this.#holders].filter(({ idleCount }) => idleCount > 0);
      const [oldest] = idle.sort((one, other) => one.usedAt - other.usedAt);
      if (oldest === undefined) return;
      oldest.shed();
    }
  }

  /** Whether a pool whose own callers wait should part with a connection for a pool that has none, or far fewer. */
  shouldYield(holder: Holder): boolean {
    if (this.#line.size === 0 || this.#line.size <= this.#closing()) return false;
    return [...this.#line].some(({ size }) => size < Math.max(1, holder.size - 1));
  }
}
