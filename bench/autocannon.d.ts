/** What the benchmark uses of autocannon 9, which ships no types. */
declare module 'autocannon' {
  interface Request {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  }

  interface Client {
    setRequests(requests: readonly Request[]): void;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly requests: readonly Request[];
    /** Called for each connection before it is opened. */
    readonly setupClient: (client: Client) => void;
    readonly verifyBody: (body: string) => boolean;
  }

  interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    /** Seconds that really passed. */
    readonly duration: number;
  }

  export default function autocannon(options: Options): Promise<Result>;
}
