import { Agent, request } from 'node:http';
import type { ScaleCaller } from './make-clients.js';

/** One point read; with everything that a request goes through: token, session, permission, isolation. */
const query = 'query ($id: ID!) { order(id: $id) { id code status total notes version createdAt } }';

function readOrder(url: URL, agent: Agent, { authorization, orderId }: ScaleCaller): Promise<void> {
  const body = JSON.stringify({ query, variables: { id: orderId } });
  const headers = {
    authorization,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (text.startsWith(`{"data":{"order":{"id":"${orderId}"`)) resolve();
        else reject(new Error(`${answer.statusCode ?? 0} ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Reads one order of each caller in turn, `lanes` at a time, until `requests` have been answered.
 * @returns how long each took, in milliseconds. @throws on the first answer that is not the order asked for.
 */
export async function walk(
  server: string,
  callers: readonly ScaleCaller[],
  { requests, lanes }: { requests: number; lanes: number },
): Promise<number[]> {
  const url = new URL('/graphql', server);
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const times: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < requests) {
      const caller = callers[next % callers.length];
      next += 1;
      if (caller === undefined) return;
      const began = performance.now();
      await readOrder(url, agent, caller);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
  return times;
}

/** @param share e.g. 0.95 */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
