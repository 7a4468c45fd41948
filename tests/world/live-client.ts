import type { FastifyInstance } from 'fastify';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** How a socket ended. */
export interface Ended {
  readonly code: number;
  readonly reason: string;
}

interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A subscription: what it was told so far. */
export class Told {
  readonly results: Result[] = [];
  isComplete = false;

  /** The codes of all errors that it got. */
  get codes(): unknown[] {
    return this.results.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.['code']));
  }
}

export interface LiveOptions {
  readonly params?: Record<string, unknown>;
  /** Headers of the upgrade. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** Somebody who listens over a WebSocket, with the client library that browsers use. */
export class LiveCaller {
  readonly #client: Client;
  /** Kept when the socket ends. */
  readonly ended: Promise<Ended>;
  /** Whether the server let the caller in. */
  readonly letIn: Promise<boolean>;

  /** @param address where the server listens, such as http://127.0.0.1:1234 */
  constructor(address: string, { params, headers, path = '/graphql' }: LiveOptions = {}) {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { ...headers } });
      }
    }
    let end: (event: Ended) => void;
    let enter: (isIn: boolean) => void;
    this.ended = new Promise((resolve) => (end = resolve));
    this.letIn = new Promise((resolve) => (enter = resolve));
    this.#client = createClient({
      url: address.replace('http', 'ws') + path,
      webSocketImpl: Socket,
      connectionParams: params ?? {},
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
      on: {
        connected: () => enter(true),
        closed: (event) => {
          enter(false);
          end(event as Ended);
        },
      },
    });
  }

  /** Sends a subscription; `told` fills as the server answers. */
  subscribe(query: string, variables: Record<string, unknown> = {}): Told {
    const told = new Told();
    const done = () => (told.isComplete = true);
    this.#client.subscribe<Record<string, unknown>>(
      { query, variables },
      {
        next: (result) => void told.results.push(result as Result),
        error: (errors) => {
          if (Array.isArray(errors)) told.results.push({ errors: errors as NonNullable<Result['errors']> });
          done();
        },
        complete: done,
      },
    );
    return told;
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}

/** Where a server listens, once it does. */
export function listening(http: FastifyInstance): Promise<string> {
  return http.listen({ port: 0, host: '127.0.0.1' });
}
