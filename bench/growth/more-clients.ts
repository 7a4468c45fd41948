import { sharedCallers } from '../callers.js';
import { idOf } from '../data.js';
import { load, type Sample } from '../load.js';
import { median } from '../median.js';
import { list20 } from './questions.js';
import { postmasterOf } from '../process-cost.js';
import { fillRows } from '../rows.js';
import { say } from '../say.js';
import { makeSharedClients } from '../shared-clients.js';
import { startProduct, startUpTimes, type Ground } from './servers.js';

export interface ClientsStep {
  readonly clients: number;
  readonly orders: number;
  readonly perSecond: number;
  readonly serverMicros: number;
  readonly databaseMicros: number;
  readonly residentMb: number;
  readonly startUpMs: number;
}

export interface ClientsPlan {
  /** How many clients there are in each step, growing. */
  readonly sizes: readonly number[];
  readonly ordersEach: number;
  readonly rounds: number;
  readonly seconds: number;
}

async function measureStep(ground: Ground, clients: number, plan: ClientsPlan): Promise<ClientsStep> {
  const { installation, secrets } = ground;
  const startUpMs = median(await startUpTimes(ground, 3));
  const postmaster = await postmasterOf(installation.db);
  const requests = sharedCallers(secrets.signing, clients).map(list20);
  const server = await startProduct(ground);
  try {
    await load(server, postmaster, requests, Math.min(2, plan.seconds));
    const samples: Sample[] = [];
    for (let round = 0; round < plan.rounds; round += 1)
      samples.push(await load(server, postmaster, requests, plan.seconds));
    const middle = (figure: (sample: Sample) => number | undefined) =>
      median(samples.map((sample) => figure(sample) ?? NaN));
    return {
      clients,
      orders: clients * plan.ordersEach,
      perSecond: middle(({ perSecond }) => perSecond),
      serverMicros: middle(({ serverMicros }) => serverMicros),
      databaseMicros: middle(({ databaseMicros }) => databaseMicros),
      residentMb: middle(({ residentMb }) => residentMb),
      startUpMs,
    };
  } finally {
    await server.stop();
  }
}

/** More and more clients on the shared tier, each asking for its first page in turn; the server is started anew for each step. */
export async function moreClients(ground: Ground, plan: ClientsPlan): Promise<ClientsStep[]> {
  const { db } = ground.installation;
  const steps: ClientsStep[] = [];
  let there = 0;
  for (const size of plan.sizes) {
    await makeSharedClients(db, there + 1, size);
    const residents = Array.from({ length: size - there }, (_, i) => {
      const n = there + i + 1;
      return { n, clientId: idOf('client', n), userId: idOf('user', n) };
    });
    await fillRows(db, residents, { products: 0, orders: plan.ordersEach, items: 0 });
    there = size;
    const step = await measureStep(ground, size, plan);
    say(
      `${size} clients: ${step.perSecond.toFixed(0)} per second, started in ${step.startUpMs.toFixed(0)} ms`,
    );
    steps.push(step);
  }
  return steps;
}
