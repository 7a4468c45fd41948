import type { Logger } from '#server/config/logger.js';
import { Poller } from '#server/database/poller.js';
import { outOfReach } from './unavailable.js';
import type { AppError } from '#server/errors/app-error.js';

export interface BreakerOptions {
  /** Resolves if the database is back. */
  readonly probe: () => Promise<void>;
  readonly pauseMs: number;
  /** Probing stops once nobody has asked for so long. */
  readonly patienceMs: number;
  readonly log: Logger;
}

/**
 * Open while a database is out of reach: callers are refused at once instead of each finding out by itself, and one probe
 * at a time looks whether it is back. Where nobody asks any more the probing stops, and the next caller tries.
 */
export class Breaker {
  #prober: Poller | undefined;
  #askedAt = 0;
  #stopped = false;

  constructor(private readonly options: BreakerOptions) {}

  get isOpen(): boolean {
    return this.#prober !== undefined;
  }

  /** The answer for one more caller, whose interest keeps the probing up. */
  refusal(): AppError {
    this.#askedAt = performance.now();
    return outOfReach();
  }

  /** @param reason what the log says. */
  trip(reason: string): void {
    if (this.isOpen || this.#stopped) return;
    const { log, pauseMs } = this.options;
    log.warn({ reason }, 'a client’s database is out of reach');
    this.#askedAt = performance.now();
    this.#prober = new Poller('the probe of a client’s database', pauseMs, () => this.#look(), log).start();
  }

  /** The database has answered. */
  reset(): void {
    if (!this.isOpen) return;
    this.options.log.info('a client’s database is back');
    this.#rest();
  }

  #rest(): void {
    // Not awaited: the poller may be running this very look.
    void this.#prober?.stop();
    this.#prober = undefined;
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#askedAt > this.options.patienceMs) return this.#rest();
    const back = await this.options.probe().then(
      () => true,
      () => false,
    );
    if (back) this.reset();
  }

  /** Ends the probing for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const prober = this.#prober;
    this.#prober = undefined;
    await prober?.stop();
  }
}
