import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** Where there is none, `scripts/install-debian.sh redis-server=redis-server` installs it. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export const redisPassword = 'the-password-of-the-tests-redis';

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A Redis of a test's own, with a password, that keeps nothing on the disk. */
export class RedisServer {
  #process: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.goOn();
    return server;
  }

  get url(): string {
    return `redis://:${redisPassword}@127.0.0.1:${this.port}`;
  }

  /** Starts it, empty, where it was before. */
  async goOn(): Promise<void> {
    const words = ['--port', this.port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const secret = ['--requirepass', redisPassword];
    this.#process = spawn('redis-server', [...words, ...secret].map(String), { stdio: 'ignore', env: {} });
    while (!(await answers(this.port))) await sleep(20);
  }

  async #ended(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (running === undefined) return;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
  }

  /** As when its machine goes away. */
  async kill(): Promise<void> {
    await this.#ended('SIGKILL');
  }

  /** It is there and answers nothing, until it goes on. */
  hang(): void {
    this.#process?.kill('SIGSTOP');
  }
  wakeUp(): void {
    this.#process?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.#ended('SIGKILL');
  }
}
