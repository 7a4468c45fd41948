import { Agent, request } from 'node:http';
import { isData } from '../ask.js';

/** One call of the API. */
export interface Call {
  readonly authorization?: string;
  readonly query: string;
  readonly variables?: object;
}

function post(url: URL, agent: Agent, { authorization, query, variables }: Call): Promise<string> {
  const body = JSON.stringify({ query, variables });
  const headers = {
    ...(authorization === undefined ? {} : { authorization }),
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (isData(text)) resolve(text);
        else reject(new Error(`${answer.statusCode ?? 0} ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A caller's connections to one server, which stay open. */
export class Line {
  readonly #agent: Agent;
  readonly #url: URL;

  /** @param lanes how many calls at a time. */
  constructor(
    server: string,
    private readonly lanes: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: lanes });
    this.#url = new URL('/graphql', server);
  }

  /** @returns what is in `data`. @throws for anything else. */
  async ask<T>(call: Call): Promise<T> {
    return (JSON.parse(await post(this.#url, this.#agent, call)) as { data: T }).data;
  }

  /** The n-th call, from 0 on, until there is none. @returns how long each took, in milliseconds. */
  async all(callOf: (n: number) => Call | undefined): Promise<number[]> {
    const times: number[] = [];
    let next = 0;
    const lane = async () => {
      for (let call = callOf(next++); call !== undefined; call = callOf(next++)) {
        const began = performance.now();
        await post(this.#url, this.#agent, call);
        times.push(performance.now() - began);
      }
    };
    await Promise.all(Array.from({ length: this.lanes }, lane));
    return times;
  }

  end(): void {
    this.#agent.destroy();
  }
}
