import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { forgetPrepared, isStalePlan } from '#server/database/prepared-names.js';
import { AppError } from '#server/errors/app-error.js';
import { seenFromOutside } from './behind-placement.js';
import type { ClientWrite } from './client-write.js';
import type { Along, Entrance } from './entrance.js';
import { openAtGate, type GateAnswer, type Opened } from './gate.js';
import { asPrepared, type OpenPlacement } from './open-placement.js';
import type { WriteStamp } from './write-stamp.js';

export interface WriteDoorOptions {
  readonly clientId: string;
  readonly entrance: Entrance;
  /** Asked anew for every attempt: the client may have moved in the meantime. */
  readonly placement: () => Promise<OpenPlacement>;
  /** Who writes, with a write id of its own for every attempt. */
  readonly stamp: () => Promise<WriteStamp>;
  /** Bound to the very placement whose gate let it in: asked again, the answer might be another by then. */
  readonly transactionOn: (
    connection: PoolClient,
    placement: OpenPlacement,
    stamp: WriteStamp,
  ) => ClientWrite;
  /** How long a writer waits at a closed gate. */
  readonly deadlineMs: number;
  /** Told after the commit, of the write that was committed and of no other try. */
  readonly committed: (write: ClientWrite) => void;
}

const writing = new AsyncLocalStorage<true>();

/** Serialization failure and deadlock: PostgreSQL asks for another try. */
const again = new Set(['40001', '40P01']);

function wantsAnotherTry(error: unknown): boolean {
  if (isStalePlan(error)) return true;
  return error instanceof Error && 'code' in error && again.has(String(error.code));
}

type Attempt<T> = { done: true; value: T } | { done: false; answer: GateAnswer };

/** Opens the transaction. @throws the refusal of whoever may not enter. */
async function open(
  connection: PoolClient,
  placement: OpenPlacement,
  { clientId, entrance }: WriteDoorOptions,
  stamp: WriteStamp,
  along: Along | undefined,
): Promise<Opened> {
  const opened = openAtGate(
    connection,
    placement,
    clientId,
    stamp,
    asPrepared(placement, along?.statements ?? []),
  );
  along?.sent(opened.then((found) => found.along));
  await opened;
  if (along) await entrance.passed();
  return opened;
}

async function attempt<T>(
  options: WriteDoorOptions,
  fn: (write: ClientWrite) => Promise<T>,
): Promise<Attempt<T>> {
  const { entrance } = options;
  const along = entrance.along();
  // Before there is a connection: whoever looks might be waiting for one.
  if (along === undefined) await entrance.passed();
  const placement = await options.placement();
  const stamp = await options.stamp();
  const connection = await placement.connections.connect();
  let lost = false;
  try {
    const { gate: answer } = await open(connection, placement, options, stamp, along?.(placement.schema));
    if (answer !== 'OPEN') {
      await connection.query('rollback');
      return { done: false, answer };
    }
    const write = options.transactionOn(connection, placement, stamp);
    const value = await writing.run(true, () => fn(write));
    await write.commit();
    options.committed(write);
    return { done: true, value };
  } catch (error) {
    await connection.query('rollback').catch(() => (lost = true));
    // Else the statement would fail on this connection for good.
    if (isStalePlan(error)) await forgetPrepared(connection).catch(() => (lost = true));
    throw seenFromOutside(error, placement);
  } finally {
    connection.release(lost);
  }
}

/**
 * The only way to change a client's rows (architecture 5): opens the transaction at the gate, runs `fn`, flushes, commits.
 * `fn` runs again, on a fresh EntityManager, after a serialization failure, a deadlock or a table that changed under a
 * prepared statement, so it must do nothing outside.
 * While the gate is closed the writer waits here, holding no connection, so that other clients are not kept waiting.
 * @throws SERVICE_UNAVAILABLE when the gate stays closed for longer than the deadline; whatever `fn` throws.
 */
export async function writeThrough<T>(
  options: WriteDoorOptions,
  fn: (write: ClientWrite) => Promise<T>,
): Promise<T> {
  if (writing.getStore())
    throw new Error('A write does not nest: it would take a second connection and commit by itself.');
  const deadline = performance.now() + options.deadlineMs;
  for (let tries = 1; ; tries += 1) {
    try {
      const result = await attempt(options, fn);
      if (result.done) return result.value;
      if (performance.now() >= deadline)
        throw new AppError(
          'SERVICE_UNAVAILABLE',
          'This client can’t be changed just now. Try again in a moment.',
        );
    } catch (error) {
      if (!wantsAnotherTry(error) || tries >= 10 || performance.now() >= deadline) throw error;
    }
    await sleep(10 * Math.min(tries, 10) * (0.5 + Math.random()));
  }
}
