import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.js';

type State = 'open' | 'silent' | 'refusing';

/** A way to PostgreSQL that a test can block, as networks and stopped servers do. */
export class Road {
  #state: State = 'open';
  #server: Server | undefined;
  /** Connections that were tried, answered or not. */
  arrivals = 0;
  /** Both ends of everything that is on its way. */
  readonly #sockets = new Set<Socket>();
  /** Came while it was silent. */
  readonly #unanswered = new Set<Socket>();

  private constructor(
    /** The same database, reached over this road. */
    readonly url: string,
    private readonly port: number,
    private readonly target: URL,
  ) {}

  static async to(url: string): Promise<Road> {
    const port = await freePort();
    const target = new URL(url);
    const over = new URL(url);
    over.hostname = '127.0.0.1';
    over.port = String(port);
    const road = new Road(over.href, port, target);
    await road.#listen();
    return road;
  }

  /** Packets go nowhere in both directions, and whoever comes is left without an answer. None is lost: TCP sends them again. */
  silence(): void {
    this.#state = 'silent';
    for (const socket of this.#sockets) socket.pause();
  }

  /** As if the server were stopped: what was there is reset, whoever comes is refused. */
  async refuse(): Promise<void> {
    this.#state = 'refusing';
    await this.#stop();
  }

  /** The road is open again, and so are the connections that were silent. */
  async clear(): Promise<void> {
    this.#state = 'open';
    if (this.#server === undefined) await this.#listen();
    for (const socket of this.#sockets) socket.resume();
    for (const socket of this.#unanswered) this.#join(socket);
    this.#unanswered.clear();
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  async #listen(): Promise<void> {
    this.#server = createServer((socket) => {
      this.arrivals += 1;
      this.#track(socket);
      if (this.#state === 'silent') this.#unanswered.add(socket.pause());
      else this.#join(socket);
    }).listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#unanswered.delete(socket);
    });
  }

  #join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    this.#track(far);
    near.on('data', (data) => far.write(data)).on('close', () => far.destroy());
    far.on('data', (data) => near.write(data)).on('close', () => near.destroy());
    near.resume();
  }

  async #stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    const closed = server && once(server.close(), 'close');
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await closed;
  }
}
