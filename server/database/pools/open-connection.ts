import { Socket } from 'node:net';
import pg, { type ClientConfig } from 'pg';
import { awakeLimit } from './awake-limit.js';

/** One connection to PostgreSQL together with its socket: it can end in peace, or be cut whatever it is doing. */
export class OpenConnection {
  readonly openedAt = performance.now();
  leasedAt = 0;
  idleSince = 0;
  uses = 0;
  #alive = true;

  private constructor(
    readonly client: pg.Client,
    private readonly socket: Socket,
    /** Resolves once the socket is closed; PostgreSQL's side is gone by then if it could be told. */
    readonly closed: Promise<void>,
  ) {
    // A listener there must be: without one a connection that the database drops would end the process.
    client.on('error', () => this.cut());
    client.once('end', () => (this.#alive = false));
  }

  /**
   * @param signal gives the attempt up, and closes the connection later.
   * @throws why it can't be opened, after the socket is closed.
   */
  static async open(config: ClientConfig, limitMs: number, signal?: AbortSignal): Promise<OpenConnection> {
    const socket = new Socket(signal === undefined ? {} : { signal });
    const client = new pg.Client({ ...config, stream: () => socket });
    const closed = new Promise<void>((resolve) => client.once('end', resolve));
    const connection = new OpenConnection(client, socket, closed);
    const limit = awakeLimit(limitMs, () => socket.destroy(new Error(`no answer within ${limitMs} ms`)));
    try {
      await client.connect();
      return connection;
    } catch (error) {
      socket.destroy();
      await closed;
      throw error;
    } finally {
      clearInterval(limit);
    }
  }

  /** False as soon as it is known to be lost, or was told to end. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Bytes that PostgreSQL has sent so far: while they grow, somebody is there. */
  get heard(): number {
    return this.socket.bytesRead;
  }

  /** An idle connection lets the process go; one on which somebody waits for an answer, or for its end, does not. */
  keepsProcess(yes: boolean): void {
    if (yes) this.socket.ref();
    else this.socket.unref();
  }

  /** Says goodbye and waits for the end; cuts what does not end within the limit. */
  async end(limitMs: number): Promise<void> {
    this.#alive = false;
    const limit = setTimeout(() => this.cut(), limitMs).unref();
    this.keepsProcess(true);
    void this.client.end();
    await this.closed;
    clearTimeout(limit);
  }

  /** Closes the socket now; what was asked and not yet answered fails with `reason`. */
  cut(reason?: Error): void {
    this.#alive = false;
    this.socket.destroy(reason);
  }
}
