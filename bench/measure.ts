import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Caller } from './callers.js';
import type { Child } from './child.js';
import { connections, load, type Sample } from './load.js';
import type { Operation } from './operations.js';
import type { Pair } from './pair.js';
import { postmasterOf } from './process-cost.js';
import { say } from './say.js';

export interface Plan {
  /** How long each server is under load in each round. */
  readonly seconds: number;
  readonly rounds: number;
}

/** What was measured of one operation, round by round. */
export interface Figures {
  readonly name: string;
  readonly rls: boolean;
  readonly product: readonly Sample[];
  readonly baseline: readonly Sample[];
}

export interface Measurement {
  readonly pair: Pair;
  readonly db: pg.Client;
  readonly operation: Operation;
  readonly callers: readonly Caller[];
  readonly plan: Plan;
  readonly rls: boolean;
}

async function orderCount(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select count(*)::int as count from shared.orders');
  return rows[0]?.count ?? 0;
}

/** The same once what was under way at the end of a load is written as well. */
async function settledCount(db: pg.Client): Promise<number> {
  for (let before = -1, now = await orderCount(db); ; before = now, now = await orderCount(db)) {
    if (now === before) return now;
    await sleep(150);
  }
}

/** An answer without a row, or a row without an answer, would make the figures worthless. */
function assertWritten(operation: Operation, answers: number, rows: number): void {
  // What is under way when the load ends is written and not answered.
  const most = operation.writes ? answers + connections : 0;
  if (rows < (operation.writes ? answers : 0) || rows > most)
    throw new Error(`${operation.name}: ${answers} answers made ${rows} orders.`);
}

/** Interleaved rounds, product and baseline in turn, so that whatever slows the machine for a while slows both. */
export async function measure(measurement: Measurement): Promise<Figures> {
  const { pair, db, operation, callers, plan, rls } = measurement;
  const postmaster = await postmasterOf(db);
  const requests = { product: callers.map(operation.product), baseline: callers.map(operation.baseline) };
  const once = async (side: 'product' | 'baseline', seconds: number): Promise<Sample> => {
    const server: Child = pair[side];
    const before = await settledCount(db);
    const sample = await load(server, postmaster, requests[side], seconds);
    assertWritten(operation, sample.answers, (await settledCount(db)) - before);
    return sample;
  };
  const warmUp = Math.min(2, plan.seconds);
  await once('product', warmUp);
  await once('baseline', warmUp);
  const product: Sample[] = [];
  const baseline: Sample[] = [];
  for (let round = 1; round <= plan.rounds; round += 1) {
    const [a, b] = [await once('product', plan.seconds), await once('baseline', plan.seconds)];
    product.push(a);
    baseline.push(b);
    say(
      `${operation.name}${rls ? ' (RLS)' : ''}, round ${round}: ${a.perSecond.toFixed(0)} / ${b.perSecond.toFixed(0)} per second = ${(a.perSecond / b.perSecond).toFixed(2)}`,
    );
  }
  return { name: operation.name, rls, product, baseline };
}
