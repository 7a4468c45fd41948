import { expect, vi } from 'vitest';
import { LiveCaller, listening, type LiveOptions, type Told } from './live-client.js';
import type { SignedIn, World } from './world.js';

/** Everything about an order's changes that a screen shows. */
export const changes = 'subscription { orderChanged { kind order { id code status notes } } }';

export const bearer = (accessToken: string) => ({ authorization: `Bearer ${accessToken}` });

/** A world that listens on a port, with callers on sockets. */
export class LiveDesk {
  readonly #open: LiveCaller[] = [];

  private constructor(
    readonly world: World,
    readonly address: string,
  ) {}

  static async at(world: World): Promise<LiveDesk> {
    return new LiveDesk(world, await listening(world.server.http));
  }

  call(options: LiveOptions): LiveCaller {
    const caller = new LiveCaller(this.address, options);
    this.#open.push(caller);
    return caller;
  }

  as({ accessToken }: Pick<SignedIn, 'accessToken'>): LiveCaller {
    return this.call({ params: bearer(accessToken) });
  }

  /** Subscribes, and comes back once the server listens. */
  async hears(caller: LiveCaller, query = changes): Promise<Told> {
    const begun = () => this.world.log.filter((line) => line.includes('live subscribed')).length;
    const before = begun();
    expect(await caller.letIn).toBe(true);
    const told = caller.subscribe(query);
    await vi.waitFor(() => expect(begun()).toBe(before + 1), { timeout: 5_000 });
    return told;
  }

  /** Hangs up for everybody. */
  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((caller) => caller.close()));
  }
}

/** The changes that a subscription was told of, once there are so many. */
export async function heard(told: Told, count: number): Promise<unknown[]> {
  await vi.waitFor(() => expect(told.results).toHaveLength(count), { timeout: 5_000 });
  return told.results.map(({ data }) => data?.['orderChanged']);
}
