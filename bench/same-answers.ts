import { deepStrictEqual } from 'node:assert';
import type { Behind } from '../tests/world/behind.js';
import { ask } from './ask.js';
import { madeOrder } from './made-order.js';
import type { Way } from './measure.js';
import { create } from './operations.js';
import type { Pair } from './pair.js';
import { rightAnswers } from './right-answers.js';

/** @throws AssertionError with the difference where product, baseline and database don't say the same. */
export async function assertSameAnswers(
  { product, baseline }: Pair,
  behind: Behind,
  { callers, operations, books }: Way,
): Promise<void> {
  const middle = Math.floor(callers.length / 2);
  const some = [callers.at(0), callers.at(middle), callers.at(-1)].filter((caller) => !!caller);
  for (const caller of some) {
    for (const operation of operations) {
      const hers = await ask(product, operation.product(caller));
      const his = await ask(baseline, operation.baseline(caller));
      if (operation === create) {
        deepStrictEqual(await madeOrder(behind, caller, hers), await madeOrder(behind, caller, his));
      } else {
        const right = await rightAnswers.get(operation)?.(behind, caller);
        deepStrictEqual(hers, right);
        deepStrictEqual(his, right);
      }
    }
  }
  await books.assertBalance();
}
