import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { createOrderCall } from '../world/order-calls.js';
import { product, stockOf } from '../world/shelf.js';
import type { Market } from './market.js';

/** The way to the server over sockets, each request on one of its own. */
export interface Wire {
  readonly url: string;
  readonly authorization: string;
}

export interface OneRequest {
  readonly orders: number;
  /** Different ids in the answers, an answer after all of it included. */
  readonly ids: number;
  /** Answers that were no order. */
  readonly failed: readonly string[];
  readonly answered: number;
  readonly stock: number | undefined;
}

/** Posts an operation; cut off after `cutMs`. @returns the body, or undefined where nobody heard it. */
function post(
  { url, authorization }: Wire,
  body: string,
  cutMs: number | undefined,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const call = request(`${url}/graphql`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        authorization,
        'content-length': Buffer.byteLength(body),
      },
    });
    call.on('response', (response) => {
      let said = '';
      response.on('data', (chunk: Buffer) => (said += chunk.toString()));
      response.on('end', () => resolve(said));
      response.on('error', () => resolve(undefined));
    });
    call.on('error', () => resolve(undefined));
    call.end(body);
    if (cutMs !== undefined) setTimeout(() => call.destroy(), cutMs);
  });
}

/** One request that is sent many times at once, and is cut off for some in the middle. */
export async function oneRequest(market: Market, wire: Wire, times: number): Promise<OneRequest> {
  const [nail, requestId] = [await product(market, { stock: 1 }), randomUUID()];
  const input = { requestId, items: [{ productId: nail, quantity: 1 }] };
  const body = JSON.stringify({ query: createOrderCall, variables: { input } });
  const bodies = await Promise.all(
    // The first is cut as well: whoever makes the order may not be there to hear of it.
    Array.from({ length: times }, (_, i) => post(wire, body, i % 5 === 0 ? i % 30 : undefined)),
  );
  bodies.push(await post(wire, body, undefined));
  const heard = bodies.filter((said) => said !== undefined);
  const ids = heard.map((said) => /"createOrder":\{"id":"([^"]+)"/.exec(said)?.[1]);
  const orders = await market.sql('select from orders where request_id = $1', [requestId]);
  return {
    orders: orders.length,
    ids: new Set(ids.filter((id) => id !== undefined)).size,
    failed: heard.filter((_, i) => ids[i] === undefined),
    answered: heard.length,
    stock: await stockOf(market, nail),
  };
}
