import autocannon, { type Request } from 'autocannon';
import { isData } from './ask.js';
import type { Child } from './child.js';
import { familyTime, processorTime, residentMegabytes } from './process-cost.js';

export const connections = 16;

/** One server under load for a while. */
export interface Sample {
  readonly answers: number;
  readonly perSecond: number;
  /** Processor time per answer in microseconds; undefined where the system does not tell. */
  readonly serverMicros: number | undefined;
  readonly databaseMicros: number | undefined;
  readonly residentMb: number | undefined;
}

/**
 * What each connection asks in turn: its own share of the requests, or, where there are fewer than connections, all of them
 * from another point on, so that they don't walk in step. The shares matter: autocannon makes the bytes of all that it is
 * given for each connection while the clock runs, which took half a second for a thousand callers.
 */
function sharesOf(requests: readonly Request[]): Request[][] {
  const start = (n: number) => Math.floor((n * requests.length) / connections);
  return Array.from({ length: connections }, (_, n) =>
    requests.length < connections
      ? [...requests.slice(start(n)), ...requests.slice(0, start(n))]
      : requests.slice(start(n), start(n + 1)),
  );
}

/** Asks as fast as it is answered. @throws if any answer is not data. */
export async function load(
  server: Child,
  postmaster: number | undefined,
  requests: readonly Request[],
  seconds: number,
): Promise<Sample> {
  const database = () => (postmaster === undefined ? undefined : familyTime(postmaster));
  const [serverBefore, databaseBefore] = [processorTime(server.pid), database()];
  const shares = sharesOf(requests);
  let next = 0;
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests: shares[0] ?? [],
    setupClient: (client) => client.setRequests(shares[next++] ?? []),
    verifyBody: isData,
  });
  const answers = result['2xx'];
  const spent = (before: number | undefined, after: number | undefined) =>
    before === undefined || after === undefined ? undefined : (after - before) / answers;
  const bad = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (bad + answers === 0) throw new Error(`Nothing was answered within ${seconds} s.`);
  if (bad > 0) throw new Error(`${bad} of ${answers + result.non2xx} answers were not data.`);
  return {
    answers,
    perSecond: answers / result.duration,
    serverMicros: spent(serverBefore, processorTime(server.pid)),
    databaseMicros: spent(databaseBefore, database()),
    residentMb: residentMegabytes(server.pid),
  };
}
