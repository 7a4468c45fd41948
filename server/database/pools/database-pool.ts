import type { ClientConfig, PoolClient } from 'pg';
import type { Logger } from '#server/config/logger.js';
import type { Connections } from '#server/database/connections.js';
import { recycling } from '#server/database/connection-options.js';
import { PoolerLook } from '#server/database/pooler.js';
import { ConnectionStock } from './connection-stock.js';
import { DatabaseHealth } from './database-health.js';
import { OpenConnection } from './open-connection.js';
import { isFull, reasonOf } from './refused-connection.js';
import type { Holder, ServerBudget } from './server-budget.js';
import type { Timings } from './timings.js';
import { outOfReach, tooBusy } from './unavailable.js';
import { WaitingLine } from './waiting-line.js';

export interface DatabasePoolOptions {
  readonly config: ClientConfig;
  /** Connections at most. */
  readonly max: number;
  readonly budget: ServerBudget;
  readonly timings: Timings;
  readonly log: Logger;
  /** Nobody has a connection or waits for one any more. */
  readonly onQuiet: () => void;
}

/**
 * The connections to one client's database. Not a pg.Pool: that opens a connection whenever it sees fit, and a bound over
 * many pools holds only if the budget is asked before each.
 */
export class DatabasePool implements Connections, Holder {
  readonly #callers = new WaitingLine<PoolClient>();
  readonly #stock: ConnectionStock;
  readonly #health: DatabaseHealth;
  readonly #pooler = new PoolerLook();
  #opening = 0;
  /** Until then no further connection is tried: the server said that it has none left. */
  #fullUntil = 0;
  #ended: (() => void) | undefined;
  usedAt = performance.now();

  constructor(private readonly options: DatabasePoolOptions) {
    const { config, budget, timings, log } = options;
    this.#stock = new ConnectionStock({ goodbyeMs: timings.goodbye, onClosed: () => this.#closed() });
    const onSilence = () => {
      this.#lost('the server is silent');
      this.#stock.cutLeased(outOfReach);
    };
    this.#health = new DatabaseHealth({ config, budget, timings, log, stock: this.#stock, onSilence });
    budget.join(this);
  }

  get size(): number {
    return this.#stock.live.size + this.#opening;
  }

  get idleCount(): number {
    return this.#stock.idleCount;
  }

  get isOutOfReach(): boolean {
    return this.#health.isOutOfReach;
  }

  /** Somebody has a connection or waits for one. */
  get isInUse(): boolean {
    return this.#stock.leased.size + this.#opening + this.#callers.length > 0;
  }

  /** @throws SERVICE_UNAVAILABLE: the database is out of reach, or every connection stays in use for too long. */
  async connect(): Promise<PoolClient> {
    if (this.#health.isOutOfReach) throw this.#health.refusal();
    const idle = this.#stock.takeIdle();
    if (idle !== undefined) return this.#lease(idle);
    const served = this.#callers.wait(this.options.timings.wait, tooBusy);
    this.#openMore();
    return served.finally(() => this.#settle());
  }

  #lease(connection: OpenConnection): PoolClient {
    this.#stock.lend(connection);
    this.usedAt = connection.leasedAt;
    this.#health.lent();
    let returned = false;
    return Object.assign(connection.client, {
      release: (destroy?: Error | boolean) => {
        if (returned) throw new Error('This connection was given back already.');
        returned = true;
        this.#takeBack(connection, Boolean(destroy));
      },
    });
  }

  #takeBack(connection: OpenConnection, destroy: boolean): void {
    this.#stock.takeBack(connection);
    const age = performance.now() - connection.openedAt;
    const spent = connection.uses >= recycling.uses || age > recycling.seconds * 1000;
    const { timings, budget } = this.options;
    const yields = this.#callers.length > 0 && age > timings.turn && budget.shouldYield(this);
    if (destroy || spent || yields || this.isOutOfReach || !connection.alive) this.#stock.drop(connection);
    else this.#put(connection);
    this.#openMore();
    this.#settle();
  }

  /** To the first who waits, else to the idle ones. */
  #put(connection: OpenConnection): void {
    if (this.#callers.serve(() => this.#lease(connection))) return;
    if (this.#ended) return this.#stock.drop(connection);
    this.#stock.keep(connection);
    this.options.budget.makeRoom();
  }

  #mayGrow(): boolean {
    const { max } = this.options;
    return this.#callers.length > this.#opening && this.size < max && performance.now() >= this.#fullUntil;
  }

  /** As many connections as callers wait for, within both bounds. */
  #openMore(): void {
    while (this.#mayGrow() && this.options.budget.take(this)) void this.#open();
  }

  accept(): boolean {
    if (!this.#mayGrow()) return false;
    void this.#open();
    this.#openMore();
    return true;
  }

  shed(): void {
    this.#stock.shed();
  }

  async #open(): Promise<void> {
    const { config, timings, budget } = this.options;
    this.#opening += 1;
    try {
      const connection = await OpenConnection.open(config, timings.connect);
      this.#opening -= 1;
      this.#stock.add(connection);
      this.#health.answered();
      this.#pooler.meet(connection.client);
      this.#put(connection);
    } catch (error) {
      this.#opening -= 1;
      if (isFull(error) && this.size > 0) this.#fullUntil = performance.now() + timings.probePause;
      else this.#lost(reasonOf(error));
      budget.free();
    }
    this.#settle();
  }

  #closed(): void {
    this.options.budget.free();
    this.#openMore();
    this.#endIfDone();
  }

  /** Nobody is kept waiting for a database that is out of reach. */
  #lost(reason: string): void {
    this.#health.failed(reason);
    this.#callers.refuse(outOfReach);
    this.#stock.dropIdle();
  }

  /** Closes what has been idle for too long. @returns whether nothing is left that would be lost with the pool. */
  tidy(): boolean {
    this.#stock.dropIdle(this.options.timings.idle);
    return !this.isInUse && this.#stock.unclosed === 0 && !this.isOutOfReach;
  }

  /** Lets leases and callers end by themselves, and keeps nothing idle. Resolves once the last connection is closed. */
  async retire(): Promise<void> {
    const ended = new Promise<void>((resolve) => (this.#ended = resolve));
    this.#stock.dropIdle();
    this.#endIfDone();
    await ended;
    await this.#health.stop();
  }

  #settle(): void {
    if (this.isInUse) return;
    this.options.onQuiet();
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#ended === undefined || this.isInUse || this.#stock.unclosed > 0) return;
    this.options.budget.leave(this);
    this.#ended();
  }
}
