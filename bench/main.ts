import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { callersOf, type Caller } from './callers.js';
import { create, list, one, typename, type Operation } from './operations.js';
import { startInstallation } from './installation.js';
import { measure, type Figures, type Plan } from './measure.js';
import { startPair, type PairPlace } from './pair.js';
import { writeReport } from './report.js';
import { assertSameAnswers } from './same-answers.js';
import { Undo } from './undo.js';

interface Bench {
  readonly place: PairPlace;
  readonly db: pg.Client;
  readonly callers: readonly Caller[];
  readonly plan: Plan;
}

/** Measures some operations with both servers entering the rows in one way; answers are compared before and after. */
async function run(bench: Bench, rls: boolean, operations: readonly Operation[]): Promise<Figures[]> {
  const { place, db, callers, plan } = bench;
  const pair = await startPair(place, rls);
  try {
    await assertSameAnswers(pair, db, callers, operations);
    const figures: Figures[] = [];
    for (const operation of operations)
      figures.push(await measure({ pair, db, operation, callers, plan, rls }));
    await assertSameAnswers(pair, db, callers, operations);
    return figures;
  } finally {
    await pair.stop();
  }
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const plan: Plan = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
  if (!(plan.seconds >= 1) || !(plan.rounds >= 1)) throw new Error('--seconds and --rounds are 1 or more.');

  const folder = await mkdtemp(join(tmpdir(), 'vecindad-bench-'));
  undo.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL may run as another user and has to reach its data below.
  await chmod(folder, 0o755);
  const { applicationUrl, db, stop } = await startInstallation(folder);
  undo.add(stop);
  const secret = randomBytes(32).toString('base64url');
  const bench = { place: { folder, applicationUrl, secret, undo }, db, callers: callersOf(secret), plan };
  const guarded = await run(bench, true, [list]);
  // What writes comes last, so that lists are the same length in every round before it.
  const open = await run(bench, false, [list, one, typename, create]);
  await writeReport([...open, ...guarded], plan);
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
