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
  /** Round by round: asked for the first few of them, and for all. */
  readonly few: readonly Sample[];
  readonly all: readonly Sample[];
  readonly startUpMs: number;
}

export interface ClientsPlan {
  /** How many clients there are in each step, growing. */
  readonly sizes: readonly number[];
  readonly ordersEach: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** As many callers as there are clients in the smallest installation. */
const fewest = 10;

async function measureStep(ground: Ground, clients: number, plan: ClientsPlan): Promise<ClientsStep> {
  const { installation, secrets } = ground;
  const startUpMs = median(await startUpTimes(ground, 3));
  const postmaster = await postmasterOf(installation.db);
  const requests = sharedCallers(secrets.signing, clients).map(list20);
  const server = await startProduct(ground);
  const once = (whose: typeof requests) => load(server, postmaster, whose, plan.seconds);
  const [few, all]: [Sample[], Sample[]] = [[], []];
  try {
    for (let round = 0; round <= plan.rounds; round += 1) {
      const [a, b] = [await once(requests.slice(0, fewest)), await once(requests)];
      // The first round warms up.
      if (round === 0) continue;
      few.push(a);
      all.push(b);
    }
    return { clients, orders: clients * plan.ordersEach, few, all, startUpMs };
  } finally {
    await server.stop();
  }
}

/**
 * More and more clients on the shared tier, all asking for their first page in turn, and in turn with a few of them on the same
 * server; which is started anew for each step.
 */
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
    say(`${size} clients: started in ${step.startUpMs.toFixed(0)} ms`);
    steps.push(step);
  }
  return steps;
}
