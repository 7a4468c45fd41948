import { Books } from './books.js';
import type { Caller } from './callers.js';
import type { Child } from './child.js';
import { load, type Sample } from './load.js';
import type { Operation } from './operations.js';
import type { Pair } from './pair.js';
import { say } from './say.js';

export interface Plan {
  /** How long each server is under load in each round. */
  readonly seconds: number;
  readonly rounds: number;
  /**
   * Seconds of load before the first round. What is asked first is compiled while it is asked: a list took twice as long in its
   * first seconds as later. The baseline, which has little to compile, is given half of it.
   */
  readonly warmUp: number;
}

/** How both servers are asked: for whom, what, and for how long. */
export interface Way {
  /** Where the clients live, and under what. */
  readonly name: string;
  readonly callers: readonly Caller[];
  readonly operations: readonly Operation[];
  readonly plan: Plan;
  readonly books: Books;
}

/** What was measured of one operation, round by round. */
export interface Figures {
  readonly name: string;
  readonly way: string;
  readonly product: readonly Sample[];
  readonly baseline: readonly Sample[];
}

type Once = (side: 'product' | 'baseline', seconds: number) => Promise<Sample>;

/** Puts one server under load. @throws if what was written afterwards is not what was answered. */
function loading(
  pair: Pair,
  { callers, books }: Way,
  operation: Operation,
  postmaster: number | undefined,
): Once {
  const requests = { product: callers.map(operation.product), baseline: callers.map(operation.baseline) };
  return async (side, seconds) => {
    const server: Child = pair[side];
    if (!operation.writes) return load(server, postmaster, requests[side], seconds);
    const before = await books.settledOrders();
    const sample = await load(server, postmaster, requests[side], seconds);
    Books.assertWritten(operation.name, sample.answers, (await books.settledOrders()) - before);
    return sample;
  };
}

/** Interleaved rounds, product and baseline in turn, so that whatever slows the machine for a while slows both. */
export async function measure(
  pair: Pair,
  way: Way,
  operation: Operation,
  postmaster: number | undefined,
): Promise<Figures> {
  const { plan } = way;
  const once = loading(pair, way, operation, postmaster);
  await once('product', plan.warmUp);
  await once('baseline', plan.warmUp / 2);
  const product: Sample[] = [];
  const baseline: Sample[] = [];
  for (let round = 1; round <= plan.rounds; round += 1) {
    const [a, b] = [await once('product', plan.seconds), await once('baseline', plan.seconds)];
    product.push(a);
    baseline.push(b);
    say(
      `${way.name}: ${operation.name}, round ${round}: ${a.perSecond.toFixed(0)} / ${b.perSecond.toFixed(0)} per second = ${(a.perSecond / b.perSecond).toFixed(2)}`,
    );
  }
  return { name: operation.name, way: way.name, product, baseline };
}
