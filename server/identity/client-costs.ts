import type { Rate } from '#server/config/env.js';
import { AppError } from '#server/errors/app-error.js';

/** What a client has used of the present window. */
interface Used {
  /** By requests here that the other servers have not been told of. */
  untold: number;
  /** By all servers, so far as this one has been told, its own included. */
  told: number;
}

/** What has been used in one window and the others have to be told of. */
export interface Untold {
  readonly window: number;
  readonly clientId: string;
  readonly cost: number;
}

/**
 * What all users of a client cost together, so that one busy client can't take the servers from the others. Counted in
 * windows that are the same for all clients and servers, by adding two numbers: each request passes here, and the memory
 * limiter of rate-limiter-flexible, with a timer for each key and a promise for each call, took four times as long. Other servers are told a few times a
 * second (SettleCosts), so a client may use more than it may by what all servers do in that time.
 */
export class ClientCosts {
  readonly #windowMs: number;
  readonly #most: number;
  #window = 0;
  #used = new Map<string, Used>();

  constructor(
    private readonly on: boolean,
    { points, seconds }: Rate,
  ) {
    this.#most = points;
    this.#windowMs = seconds * 1000;
  }

  get windowMs(): number {
    return this.#windowMs;
  }

  #of(clientId: string, now: number): Used {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#used = new Map();
    }
    let used = this.#used.get(clientId);
    if (used === undefined) {
      used = { untold: 0, told: 0 };
      this.#used.set(clientId, used);
    }
    return used;
  }

  /**
   * Counts a request, in whole numbers: Redis adds up no others, and a variable that is wrong may say 1.5.
   * @param clientId undefined for whoever belongs to no client, which is not counted.
   * @returns why it must wait, and then it is not counted: TOO_MANY_REQUESTS with `retryAfter` in seconds.
   */
  take(clientId: string | undefined, cost: number): AppError | undefined {
    if (!this.on || clientId === undefined) return undefined;
    const now = Date.now();
    const used = this.#of(clientId, now);
    if (used.told + used.untold >= this.#most) return this.#refusal(now);
    used.untold += Math.max(Math.round(cost), 1);
    return undefined;
  }

  /** Counts what a request that was let in costs beyond what was taken; less where it was too much. */
  add(clientId: string | undefined, cost: number): void {
    if (this.on && clientId !== undefined) this.#of(clientId, Date.now()).untold += Math.round(cost);
  }

  #refusal(now: number): AppError {
    const retryAfter = Math.max(1, Math.ceil(((this.#window + 1) * this.#windowMs - now) / 1000));
    return new AppError(
      'TOO_MANY_REQUESTS',
      `Your company asks for more than it may just now. Try again in ${retryAfter} seconds.`,
      { retryAfter },
    );
  }

  /** What others have not been told of. */
  untold(): Untold[] {
    const window = this.#window;
    return [...this.#used]
      .filter(([, { untold }]) => untold > 0)
      .map(([clientId, { untold }]) => ({ window, clientId, cost: untold }));
  }

  /** They have been told, and this is what all of them used. */
  told({ window, clientId, cost }: Untold, byAll: number): void {
    const used = window === this.#window ? this.#used.get(clientId) : undefined;
    if (used === undefined) return;
    used.untold -= cost;
    used.told = byAll;
  }
}
