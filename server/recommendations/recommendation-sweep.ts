import pLimit from 'p-limit';
import type { Logger } from '#server/config/logger.js';
import { Poller } from '#server/database/poller.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { refreshRecommendations } from './refresh-recommendations.js';

export interface SweepDeps {
  readonly gateway: Pick<Gateway, 'doorOf'>;
  /** The clients that are served. */
  readonly clients: () => Promise<readonly { readonly id: string; readonly slug: string }[]>;
  readonly log: Logger;
}

/** Sharing the machine with whoever waits for an answer. */
const atATime = 2;
const dueAfterMinutes = 60;
/** How often it is looked who is due. */
const pauseMs = 20 * 60_000;

/** Computes the recommendations of every client that has had orders since. Servers share the work: each client is one's at a time. */
export class RecommendationSweep {
  readonly #poller: Poller;
  #stopped = false;

  constructor(private readonly deps: SweepDeps) {
    this.#poller = new Poller('the computing of recommendations', pauseMs, () => this.run(), deps.log);
  }

  start(): this {
    this.#poller.start();
    return this;
  }

  async #refresh({ id, slug }: { id: string; slug: string }): Promise<void> {
    if (this.#stopped) return;
    try {
      await refreshRecommendations(await this.deps.gateway.doorOf(id), dueAfterMinutes);
    } catch (error) {
      // One whose database is down, or that is just being moved, must not keep the others from theirs.
      const reason = error instanceof Error ? error.message : String(error);
      this.deps.log.warn(
        { client: slug, reason },
        'recommendations were not computed; the next sweep tries again',
      );
    }
  }

  async run(): Promise<void> {
    const limit = pLimit(atATime);
    const clients = await this.deps.clients();
    await Promise.all(clients.map((client) => limit(() => this.#refresh(client))));
  }

  /** Ends what is being computed, and begins with no further client. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#poller.stop();
  }
}
