import { sharedCallers } from '../callers.js';
import { idOf } from '../data.js';
import { median } from '../median.js';
import { fillRows } from '../rows.js';
import { say } from '../say.js';
import { makeSharedClients } from '../shared-clients.js';
import { Line } from './post.js';
import { page, sorts, type Sort } from './questions.js';
import { startProduct, type Ground } from './servers.js';

export interface OrdersPlan {
  /** How many orders the clients have, one client for each. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Pages asked for in a round, of each kind. */
  readonly pages: number;
}

/** The median of how long one kind of page took, in milliseconds. */
export interface PageCost {
  readonly sort: Sort;
  readonly orders: number;
  readonly pageNumber: 1 | 500;
  readonly milliseconds: number;
}

const lanes = 2;
const size = 20;

interface Kind {
  readonly sort: Sort;
  readonly orders: number;
  readonly pageNumber: 1 | 500;
  readonly authorization: string;
  readonly after: string | null;
}

interface Found {
  readonly orders: { readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } };
}

/** Walks there, by pages of a hundred; undefined for a client that has no page 500. */
async function cursorOfPage500(
  line: Line,
  authorization: string,
  orderBy: Sort,
): Promise<string | undefined> {
  let after: string | null = null;
  for (let left = 499 * size; left > 0; left -= 100) {
    const variables: object = { first: Math.min(100, left), after, orderBy };
    const { orders }: Found = await line.ask<Found>({ authorization, query: page, variables });
    if (!orders.pageInfo.hasNextPage) return undefined;
    after = orders.pageInfo.endCursor;
  }
  return after ?? undefined;
}

async function kindsOf(line: Line, sort: Sort, who: readonly { orders: number; authorization: string }[]) {
  const kinds: Kind[] = [];
  for (const { orders, authorization } of who) {
    kinds.push({ sort, orders, authorization, pageNumber: 1, after: null });
    const after = await cursorOfPage500(line, authorization, sort);
    if (after !== undefined) kinds.push({ sort, orders, authorization, pageNumber: 500, after });
  }
  return kinds;
}

/** Clients with few orders and with many, in one installation: their first pages and pages 500 in turn, round after round. */
export async function moreOrders(ground: Ground, plan: OrdersPlan): Promise<PageCost[]> {
  const { db } = ground.installation;
  // Behind those that more-clients.ts has made.
  const from = 100_001;
  await makeSharedClients(db, from, from + plan.sizes.length - 1);
  for (const [i, orders] of plan.sizes.entries()) {
    say(`making ${orders} orders of one client …`);
    const n = from + i;
    const resident = { n, clientId: idOf('client', n), userId: idOf('user', n) };
    await fillRows(db, [resident], { products: 0, orders, items: 0 });
  }
  const callers = sharedCallers(ground.secrets.signing, plan.sizes.length, from);
  const who = callers.map(({ authorization }, i) => ({ authorization, orders: plan.sizes[i] ?? 0 }));
  const server = await startProduct(ground);
  const line = new Line(server.url, lanes);
  const costs: PageCost[] = [];
  try {
    for (const sort of sorts) {
      const kinds = (await kindsOf(line, sort, who)).map((kind) => ({ kind, times: [] as number[] }));
      for (let round = 0; round <= plan.rounds; round += 1) {
        for (const { kind, times } of kinds) {
          const { authorization, after, sort: orderBy } = kind;
          const call = { authorization, query: page, variables: { first: size, after, orderBy } };
          const took = await line.all((n) => (n < plan.pages ? call : undefined));
          // The first round warms up.
          if (round > 0) times.push(...took);
        }
      }
      for (const { kind, times } of kinds) {
        const { orders, pageNumber } = kind;
        costs.push({ sort, orders, pageNumber, milliseconds: median(times) });
        say(`${sort}, page ${pageNumber} of ${orders} orders: ${median(times).toFixed(2)} ms`);
      }
    }
    return costs;
  } finally {
    line.end();
    await server.stop();
  }
}
