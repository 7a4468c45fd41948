import autocannon, { type Client, type Request } from 'autocannon';
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

/** Every connection goes through all requests, each from another point on: they don't walk in step. */
function inTurn(requests: readonly Request[]): (client: Client) => void {
  let connection = 0;
  return (client) => {
    const from = Math.floor((connection++ * requests.length) / connections);
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
  };
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
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    requests,
    setupClient: inTurn(requests),
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
