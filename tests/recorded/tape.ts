import type { FastifyInstance, InjectOptions } from 'fastify';
import { Placeholders } from './placeholders.js';

export interface Operation {
  readonly query: string;
  readonly variables?: object;
  /** The access token of who calls. */
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Plays operations and keeps each answer as text: status, all headers, the body byte for byte, with placeholders for what differs each time. */
export class Tape {
  readonly answers: string[] = [];
  readonly #placeholders = new Placeholders();

  constructor(private readonly http: FastifyInstance) {}

  /** Sends one operation. @returns its data, typed by the caller, for what comes after. */
  async play<T>(title: string, { query, variables = {}, token, headers = {} }: Operation): Promise<T> {
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const body = await this.send(title, {
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...bearer, ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    return (JSON.parse(body) as { data: T }).data;
  }

  /** Sends any request. @returns the body as it came. */
  async send(title: string, request: InjectOptions): Promise<string> {
    const response = await this.http.inject(request);
    const { date: _date, ...headers } = response.headers;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
    const answer = [`${title}: ${response.statusCode}`, ...lines.toSorted(), '', response.body].join('\n');
    this.answers.push(this.#placeholders.in(answer));
    return response.body;
  }
}
