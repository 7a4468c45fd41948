import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Behind } from '../tests/world/behind.js';
import { Books } from './books.js';
import { sharedCallers, type Caller } from './callers.js';
import { idOf, rowsEach, volume } from './data.js';
import { startInstallation, type Installation } from './installation.js';
import { measure, type Figures, type Plan, type Way } from './measure.js';
import { create, list, nested, one, typename, type Operation } from './operations.js';
import { makeOwnClients, type OwnClients } from './own-clients.js';
import { startPair, type PairPlace } from './pair.js';
import { postmasterOf } from './process-cost.js';
import { writeReport } from './report.js';
import { fillRows } from './rows.js';
import { assertSameAnswers } from './same-answers.js';
import { say } from './say.js';
import { makeSharedClients } from './shared-clients.js';
import { Undo } from './undo.js';

interface Bench {
  readonly place: PairPlace;
  readonly behind: Behind;
  readonly postmaster: number | undefined;
}

/** Measures some ways of asking the same two servers; answers are compared before and after. */
async function run(
  { place, behind, postmaster }: Bench,
  rls: boolean,
  ways: readonly Way[],
): Promise<Figures[]> {
  const pair = await startPair(place, rls);
  const figures: Figures[] = [];
  try {
    for (const way of ways) {
      await assertSameAnswers(pair, behind, way);
      for (const operation of way.operations) figures.push(await measure(pair, way, operation, postmaster));
      await assertSameAnswers(pair, behind, way);
    }
    return figures;
  } finally {
    await pair.stop();
  }
}

/** All that there is before anything is measured. */
async function makeData(installation: Installation, secrets: { signing: string; encryption: string }) {
  const { db } = installation;
  const { clients } = volume;
  say('making data …');
  const own: OwnClients = await makeOwnClients(installation, secrets);
  await makeSharedClients(db, 1, clients);
  const residents = Array.from({ length: clients }, (_, i) => ({
    n: i + 1,
    clientId: idOf('client', i + 1),
    userId: idOf('user', i + 1),
  }));
  await fillRows(db, residents, rowsEach);
  return { own, shared: sharedCallers(secrets.signing, clients) };
}

async function main(undo: Undo): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '1.5' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
  if (!(seconds >= 1) || !(rounds >= 1)) throw new Error('--seconds and --rounds are 1 or more.');
  const plan: Plan = { seconds, rounds, warmUp: 2 * seconds };
  // All of them together would take ten minutes.
  const shorter: Plan = { seconds: Math.max(1, seconds / 2), rounds: Math.min(3, rounds), warmUp: seconds };
  // The same servers have answered the same by then, for other clients.
  const warm: Plan = { ...shorter, warmUp: 1 };

  const installation = await startInstallation(undo);
  const secret = randomBytes(32).toString('base64url');
  const secrets = { signing: secret, encryption: `${secret} of the registry` };
  const { own, shared } = await makeData(installation, secrets);
  say(`… ${process.uptime().toFixed(0)} s`);
  const behind = new Behind(installation.superuserUrl);
  undo.add(() => behind.end());
  const bench = {
    place: { ...installation, secrets, homes: own.homes, undo },
    behind,
    postmaster: await postmasterOf(installation.db),
  };
  const wayOf = (
    name: string,
    callers: readonly Caller[],
    operations: readonly Operation[],
    how: Plan,
  ): Way => ({
    ...{ name, callers, operations, plan: how },
    books: new Books(behind, callers, callers === shared),
  });
  // What writes comes last, so that lists are the same length in every round before it.
  const most = [list, nested, one, create];
  const guarded = await run(bench, true, [wayOf('SHARED, RLS', shared, most, shorter)]);
  const open = await run(bench, false, [
    wayOf('SHARED', shared, [list, nested, one, typename, create], plan),
    wayOf('SCHEMA', own.callers.SCHEMA, most, warm),
    wayOf('DATABASE', own.callers.DATABASE, most, warm),
  ]);
  const isShared = ({ way }: Figures) => way === 'SHARED';
  await writeReport(
    [...open.filter(isShared), ...guarded, ...open.filter((figures) => !isShared(figures))],
    plan,
    shorter,
  );
  say(`in ${process.uptime().toFixed(0)} s`);
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
