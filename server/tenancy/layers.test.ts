// "Shown by 5": what each layer prevents alone. How it was tried: the ORM metadata of one world (its own server, its own
// database) gets another condition in place of the client filter, `() => ({})`. MikroORM applies that to entities and the
// read path takes its predicate from the same place, so both are gone: a patched copy, and nothing in the product switches
// it. The row-level security is the setting RLS of that world. With both gone the leak has to show, in every way to read:
// else the checks would prove nothing.
import { afterEach, describe, expect, test } from 'vitest';
import { allReadWays, readLeaks, twoCompanies, type TwoCompanies } from '../../tests/world/read-isolation.js';
import { withoutFilter } from '../../tests/world/without-filter.js';
import { World } from '../../tests/world/world.js';

let world: World | undefined;
afterEach(async () => {
  await world?.stop();
  world = undefined;
});

const undo: (() => void)[] = [];
afterEach(() => {
  for (const restore of undo.splice(0).toReversed()) restore();
});

async function companies(rls: 'on' | 'off'): Promise<TwoCompanies> {
  world = await World.start({ RLS: rls });
  return twoCompanies(world);
}

describe('read isolation, layer by layer (A16, A19)', () => {
  test('filter and row-level security: nothing leaks', async () => {
    expect(await readLeaks(await companies('on'))).toEqual([]);
  });

  test('the filter alone: nothing leaks', async () => {
    expect(await readLeaks(await companies('off'))).toEqual([]);
  });

  test('row-level security alone, the filter taken away: nothing leaks', async () => {
    const both = await companies('on');
    undo.push(await withoutFilter(both.world, both.acme));
    expect(await readLeaks(both)).toEqual([]);
  });

  test('neither: every way to read leaks, so the checks above see what they should', async () => {
    const both = await companies('off');
    undo.push(await withoutFilter(both.world, both.acme));
    expect(await readLeaks(both)).toEqual(allReadWays);
  });
});
