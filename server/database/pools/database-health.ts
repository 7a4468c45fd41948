import pg, { type ClientConfig } from 'pg';
import type { Logger } from '#server/config/logger.js';
import type { AppError } from '#server/errors/app-error.js';
import { Breaker } from './breaker.js';
import type { ConnectionStock } from './connection-stock.js';
import { knock } from './knock.js';
import { LeaseWatch } from './lease-watch.js';
import { OpenConnection } from './open-connection.js';
import type { ServerBudget } from './server-budget.js';
import type { Timings } from './timings.js';

export interface DatabaseHealthOptions {
  readonly config: ClientConfig;
  readonly budget: ServerBudget;
  readonly timings: Timings;
  readonly log: Logger;
  readonly stock: ConnectionStock;
  /** The server has answered neither a lease nor a knock. */
  readonly onSilence: () => void;
}

/** Whether one client's database is within reach: found out by what happens to its connections, and by looking again. */
export class DatabaseHealth {
  readonly #breaker: Breaker;
  readonly #watch: LeaseWatch;
  readonly #stopping = new AbortController();

  constructor(private readonly options: DatabaseHealthOptions) {
    const { timings, log, stock, onSilence } = options;
    this.#breaker = new Breaker({
      probe: () => this.#probe(),
      pauseMs: timings.probePause,
      patienceMs: timings.probePatience,
      log,
    });
    this.#watch = new LeaseWatch({ stock, afterMs: timings.watch, knock: () => this.#knock(), onSilence });
  }

  get isOutOfReach(): boolean {
    return this.#breaker.isOpen;
  }

  /** The answer for one more caller while it is out of reach. */
  refusal(): AppError {
    return this.#breaker.refusal();
  }

  /** A connection was lent: from now on somebody may be waiting for an answer. */
  lent(): void {
    this.#watch.begin();
  }

  /** A connection was opened. */
  answered(): void {
    this.#breaker.reset();
  }

  /** @param reason for the log. */
  failed(reason: string): void {
    this.#breaker.trip(reason);
  }

  async #knock(): Promise<boolean> {
    // A client that is never connected tells what the URL says of host and port, defaults included.
    const { host, port } = new pg.Client(this.options.config);
    return knock({ host, port }, this.options.timings.knock, this.#stopping.signal);
  }

  /** Looks with a real connection, for only that tells whether this database is there and lets its user in. */
  async #probe(): Promise<void> {
    const { config, budget, timings } = this.options;
    // First, so that no silent server holds up the probes of others.
    if (!(await this.#knock())) throw new Error('The server does not answer.');
    await budget.beyond(async () => {
      const connection = await OpenConnection.open(config, timings.connect, this.#stopping.signal);
      await connection.end(timings.goodbye);
    });
  }

  /** Ends watching and probing. */
  async stop(): Promise<void> {
    this.#watch.stop();
    this.#stopping.abort();
    await this.#breaker.stop();
  }
}
