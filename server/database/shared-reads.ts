import type { PoolClient } from 'pg';
import type { Connections } from './connections.js';
import { sendTogether } from './pipeline.js';
import { isStalePlan } from './prepared-names.js';
import type { Answer, Statement } from './statement.js';
import type { Wire } from './wire.js';

export interface SharedBounds {
  /** How many reads stand in one line. Each is one row by its key, so what is ahead of the last is short. */
  readonly atOnce: number;
  /** After how many a connection is given back: one always in use would never be replaced, nor go to whoever waits for any. */
  readonly uses: number;
}

/** A connection while reads share it. */
interface Lane {
  readonly from: Connections;
  readonly client: Promise<PoolClient>;
  /** The connection, once it is there. */
  lent?: PoolClient;
  inFlight: number;
  uses: number;
  broken: boolean;
}

const isCorked = new WeakSet<PoolClient>();

/** Keeps what is sent until everything that came in at the same time was looked at: one system call for all of it. */
function holdBack(client: PoolClient): void {
  if (isCorked.has(client)) return;
  isCorked.add(client);
  const { stream } = (client as unknown as { readonly connection: Wire }).connection;
  stream.cork();
  setImmediate(() => {
    isCorked.delete(client);
    stream.uncork();
  });
}

/** A statement that another's failure kept from being prepared, which this one had counted on. */
const isNotPrepared = (error: unknown) => error instanceof Error && 'code' in error && error.code === '26000';

/** An error of PostgreSQL's own leaves the connection as it was; anything else does not. */
const isOfStatement = (error: unknown) =>
  error instanceof Error && 'severity' in error && !isFatal(error.severity);
const isFatal = (severity: unknown) => severity === 'FATAL' || severity === 'PANIC';

/** A read that has to be asked again by itself: what was wrong is the company it was in. */
export const isOfCompany = (error: unknown): boolean => isNotPrepared(error) || isStalePlan(error);

/**
 * Short reads that come at the same time travel over one connection, one behind the other and without waiting in between:
 * system calls and the waking of PostgreSQL's process were two thirds of what a row by its key costs. Each has its Sync, and
 * so is a transaction of its own, with settings of its own; a failure is its own as well.
 */
export class SharedReads {
  readonly #open = new Set<Lane>();

  constructor(private readonly bounds: SharedBounds = { atOnce: 4, uses: 500 }) {}

  /**
   * @param connections where they go; with others only where those have the same company.
   * @param statements up to one Sync; no BEGIN, which would keep open what fails.
   * @throws the first failure; see isOfCompany.
   */
  async send(connections: Connections, statements: readonly Statement[]): Promise<Answer[]> {
    const lane = this.#join(connections);
    const client = await lane.client.catch((error: unknown) => {
      this.#open.delete(lane);
      throw error;
    });
    try {
      holdBack(client);
      return await sendTogether(client, statements);
    } catch (error) {
      lane.broken ||= isOfCompany(error) || !isOfStatement(error);
      if (lane.broken) this.#open.delete(lane);
      throw error;
    } finally {
      lane.inFlight -= 1;
      if (lane.inFlight === 0) {
        this.#open.delete(lane);
        client.release(lane.broken);
      }
    }
  }

  /** Nobody joins a lane that has been full once: so it ends, and its connection goes to whoever waits for any. */
  #join(connections: Connections): Lane {
    const lane = this.#suiting(connections) ?? this.#opened(connections);
    lane.inFlight += 1;
    lane.uses += 1;
    if (lane.inFlight >= this.bounds.atOnce || lane.uses >= this.bounds.uses) this.#open.delete(lane);
    return lane;
  }

  #suiting(connections: Connections): Lane | undefined {
    for (const lane of this.#open)
      if (
        lane.from === connections ||
        (lane.lent !== undefined && connections.company?.suits(lane.lent) === true)
      )
        return lane;
    return undefined;
  }

  #opened(from: Connections): Lane {
    const client = from.connect();
    const lane: Lane = { from, client, inFlight: 0, uses: 0, broken: false };
    client.then(
      (lent) => (lane.lent = lent),
      () => undefined,
    );
    this.#open.add(lane);
    return lane;
  }
}
