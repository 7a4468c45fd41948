import { idleMs } from '#server/database/connection-options.js';

/** Every length of time that pools to clients' databases go by, in milliseconds. */
export interface Timings {
  /** Opening a connection may take so long. */
  readonly connect: number;
  /** A caller waits so long for a connection, or for a place among the pools. */
  readonly wait: number;
  /** While a lease is older than this, the server is knocked at, again after each such pause. */
  readonly watch: number;
  /** A server that leaves a knock unanswered for so long is silent. */
  readonly knock: number;
  /** Between two probes of a database that is out of reach. */
  readonly probePause: number;
  /** Probing stops once nobody has asked for the database for so long. */
  readonly probePatience: number;
  /** An idle connection is closed after so long. */
  readonly idle: number;
  /** A new connection serves its own pool's callers for so long before another pool may have its place. */
  readonly turn: number;
  /** A connection that does not end in peace within this is cut. */
  readonly goodbye: number;
}

/** A silent server is found out within watch + knock; with `connect` this keeps every failure under 3 seconds. */
export const usualTimings: Timings = {
  connect: 2_000,
  wait: 30_000,
  watch: 1_000,
  knock: 1_500,
  probePause: 1_000,
  probePatience: 300_000,
  idle: idleMs,
  turn: 50,
  goodbye: 1_000,
};
