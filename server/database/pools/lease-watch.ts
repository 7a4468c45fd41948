import type { ConnectionStock } from './connection-stock.js';

export interface LeaseWatchOptions {
  readonly stock: Pick<ConnectionStock, 'leased' | 'live'>;
  /** Leases older than this are suspicious; and the pause between two knocks. In milliseconds. */
  readonly afterMs: number;
  /** Whether the server answers anybody. */
  readonly knock: () => Promise<boolean>;
  /** Nobody had an answer while the knock waited for one. */
  readonly onSilence: () => void;
}

/**
 * Tells a slow statement from a server whose packets go nowhere: TCP alone would notice after a quarter of an hour. One
 * timer for the whole pool, and none while nothing is leased.
 */
export class LeaseWatch {
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly options: LeaseWatchOptions) {}

  /** To be called with every lease. */
  begin(): void {
    if (this.#timer === undefined) this.#lookIn(this.options.afterMs);
  }

  #lookIn(ms: number): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), ms).unref();
  }

  async #look(): Promise<void> {
    const { stock, afterMs } = this.options;
    const oldest = [...stock.leased].find(({ alive }) => alive);
    if (oldest === undefined) {
      this.#timer = undefined;
      return;
    }
    const early = oldest.leasedAt + afterMs - performance.now();
    if (early > 0) return this.#lookIn(early);
    await this.#listen();
    this.#lookIn(afterMs);
  }

  async #listen(): Promise<void> {
    const { stock, knock, onSilence } = this.options;
    const before = new Map([...stock.live].map((connection) => [connection, connection.heard]));
    if (await knock()) return;
    // A server that takes in nobody new may still answer those it has.
    const answers = [...stock.live].some((connection) => connection.heard > (before.get(connection) ?? 0));
    if (!answers) onSilence();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
