import type { OpenConnection } from './open-connection.js';

export interface ConnectionStockOptions {
  /** A connection that does not end in peace within this is cut; milliseconds. */
  readonly goodbyeMs: number;
  /** A connection's socket is closed, whoever closed it. */
  readonly onClosed: () => void;
}

/** The connections of one pool: which are out on lease, which lie idle, which are about to end. */
export class ConnectionStock {
  /** The last was used last, and is lent first: so the others get old enough to be closed. */
  readonly #idle: OpenConnection[] = [];
  readonly #leased = new Set<OpenConnection>();
  readonly #live = new Set<OpenConnection>();
  #unclosed = 0;

  constructor(private readonly options: ConnectionStockOptions) {}

  /** In the order in which they were lent. */
  get leased(): ReadonlySet<OpenConnection> {
    return this.#leased;
  }

  /** Idle and leased, without those that are lost or told to end. */
  get live(): ReadonlySet<OpenConnection> {
    return this.#live;
  }

  get idleCount(): number {
    return this.#idle.length;
  }

  /** All whose socket is not closed yet. */
  get unclosed(): number {
    return this.#unclosed;
  }

  /** Takes in a new connection, which is neither idle nor leased yet. */
  add(connection: OpenConnection): void {
    this.#unclosed += 1;
    this.#live.add(connection);
    void connection.closed.then(() => {
      this.#unclosed -= 1;
      this.#live.delete(connection);
      const place = this.#idle.indexOf(connection);
      if (place >= 0) this.#idle.splice(place, 1);
      this.options.onClosed();
    });
  }

  /** An idle connection, if there is one that is not known to be lost. */
  takeIdle(): OpenConnection | undefined {
    for (let connection = this.#idle.pop(); connection; connection = this.#idle.pop())
      if (connection.alive) return connection;
    return undefined;
  }

  lend(connection: OpenConnection): void {
    connection.leasedAt = performance.now();
    connection.uses += 1;
    connection.keepsProcess(true);
    this.#leased.add(connection);
  }

  takeBack(connection: OpenConnection): void {
    this.#leased.delete(connection);
  }

  keep(connection: OpenConnection): void {
    connection.keepsProcess(false);
    connection.idleSince = performance.now();
    this.#idle.push(connection);
  }

  drop(connection: OpenConnection): void {
    this.#live.delete(connection);
    void connection.end(this.options.goodbyeMs);
  }

  /** Ends the connection that has been idle for longest. */
  shed(): void {
    const connection = this.#idle.shift();
    if (connection !== undefined) this.drop(connection);
  }

  /** Ends what has been idle for so many milliseconds. */
  dropIdle(forMs = 0): void {
    const before = performance.now() - forMs;
    for (let [oldest] = this.#idle; oldest && oldest.idleSince <= before; [oldest] = this.#idle) this.shed();
  }

  /** Cuts what is leased, so that whoever waits for an answer on it gets an error made by `reason`. */
  cutLeased(reason: () => Error): void {
    for (const connection of this.#leased) {
      this.#live.delete(connection);
      connection.cut(reason());
    }
  }
}
