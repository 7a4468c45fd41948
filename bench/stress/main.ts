import 'reflect-metadata';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { busyDay } from '../../tests/races/busy-day.js';
import { lastUnit, oneBuyer } from '../../tests/races/last-unit.js';
import { warm, type Market } from '../../tests/races/market.js';
import { oneRequest, type Wire } from '../../tests/races/one-request.js';
import { oppositeBaskets } from '../../tests/races/opposite-baskets.js';
import { Behind } from '../../tests/world/behind.js';
import { tiers, type Tier } from '../../tests/world/tier.js';
import { startChild } from '../child.js';
import type { Installation } from '../installation.js';
import { startScaleInstallation } from '../scale/installation.js';
import { say } from '../say.js';
import { Undo } from '../undo.js';
import { openMarket } from './company.js';

/** Every setting is named, so that a `.env` in the checkout changes nothing; empty means not set. */
const environment = ({ folder, applicationUrl, adminUrl }: Installation, tier: Tier) => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: '0',
  DATA_DIR: join(folder, 'product'),
  DATABASE_URL: applicationUrl,
  DATABASE_ADMIN_URL: adminUrl,
  EMBEDDED_DB: '',
  SIGNUP_ISOLATION: tier,
  RATE_LIMIT: 'off',
  SEED_DEMO: 'false',
  LOG_LEVEL: 'warn',
});

/** Whether it came out as it must; says what came out. */
function holds(what: string, seen: object, wanted: object): boolean {
  const right = isDeepStrictEqual(seen, wanted);
  say(`  ${right ? 'holds' : 'FAILS'}: ${what}: ${JSON.stringify(seen)}`);
  return right;
}

const scarce = (answers: object) =>
  Object.keys(answers).filter((code) => !/^(done|INSUFFICIENT_STOCK)$/.test(code));

async function stress(market: Market & Wire, rounds: number): Promise<boolean> {
  await warm(market);
  const held: boolean[] = [];
  for (let round = 1; round <= rounds; round += 1)
    held.push(
      holds(`200 buyers of the last unit, round ${round}`, await lastUnit(market, 200), oneBuyer(200)),
    );
  const baskets = await oppositeBaskets(market, 500);
  say(`  500 pairs of baskets: ${JSON.stringify(baskets.answers)}`);
  held.push(
    holds(
      'baskets in opposite order',
      { ...baskets, answers: scarce(baskets.answers) },
      { answers: [], deadlocks: 0, negative: 0 },
    ),
  );
  for (let round = 1; round <= 5; round += 1) {
    const { answered, ...rest } = await oneRequest(market, market, 50);
    const wanted = { orders: 1, ids: 1, failed: [], stock: 0 };
    held.push(holds(`one request 50 times, ${answered} answers heard`, rest, wanted));
  }
  const { answers, ...day } = await busyDay(market, 400);
  say(`  a busy day: ${JSON.stringify(answers)}`);
  held.push(holds('a busy day of 400 orders', day, { deadlocks: 0, faults: [] }));
  return held.every(Boolean);
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '30' }, tier: { type: 'string', multiple: true } },
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1)) throw new Error('--rounds is 1 or more.');
  const place = await startScaleInstallation(undo);
  const behind = new Behind(place.superuserUrl);
  undo.add(() => behind.end());
  const secrets = {
    JWT_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
  };
  let allHeld = true;
  for (const tier of tiers.filter((one) => values.tier === undefined || values.tier.includes(one))) {
    say(`\n${tier}`);
    const settings = { ...environment(place, tier), ...secrets };
    const server = await startChild('server/main.ts', settings, join(place.folder, `${tier}.log`));
    undo.add(() => server.stop());
    const market = await openMarket(server.url, `stress-${tier.toLowerCase()}`, behind);
    const began = performance.now();
    allHeld = (await stress(market, rounds)) && allHeld;
    say(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
    await server.stop();
  }
  if (!allHeld) throw new Error('Something did not hold.');
}

const undo = new Undo();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void undo.run().finally(() => process.exit(1)));
main(undo)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => undo.run());
