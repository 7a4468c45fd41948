import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { centreOf } from '../centre.js';
import { Provisioning } from '../provisioning.entity.js';

/** Who works on a client that is being made says so anew every third of this; whoever died has been silent for longer. */
export const claimMs = 9_000;
/** A request that keeps failing is tried less and less often, never given up. */
const longestPauseMs = 300_000;

/** After a kill whoever asked for the client comes first: only they can still be told a password that was made for them. */
const graceMs = 2_000;

/** Nobody works on it, though it may be resting after a failure. */
const unheld = () => ({
  $or: [{ claim: null }, { claimedUntil: null }, { claimedUntil: { $lt: new Date() } }],
});
/** Nobody works on it, and it is time to try. */
const due = () => ({
  $or: [
    { claimedUntil: null },
    { claim: null, claimedUntil: { $lt: new Date() } },
    { claimedUntil: { $lt: new Date(Date.now() - graceMs) } },
  ],
});

/** The right to work on one client that is being made; nobody else has it until it is given back, or its holder dies. */
export class Claim {
  readonly #timer: NodeJS.Timeout;
  #lost = false;

  constructor(
    private readonly orm: MikroORM,
    readonly clientId: string,
    readonly id: string,
  ) {
    this.#timer = setInterval(() => void this.renew().catch(() => undefined), claimMs / 3).unref();
  }

  async #change(changes: Partial<Provisioning>, centre: EntityManager): Promise<void> {
    const held = await centre.nativeUpdate(
      Provisioning,
      { clientId: this.clientId, claim: this.id },
      changes,
    );
    if (held !== 1) this.#lost = true;
  }

  /** Before each step. @throws if somebody else has taken over, e.g. after this process stood still for long. */
  async renew(): Promise<void> {
    if (!this.#lost) await this.#change({ claimedUntil: new Date(Date.now() + claimMs) }, centreOf(this.orm));
    if (this.#lost) throw new Error('Somebody else goes on with this client.');
  }

  /** Gives it back to whoever comes next; after a failure not at once. */
  async release(failure?: { readonly attempts: number; readonly message: string }): Promise<void> {
    clearInterval(this.#timer);
    const pause = failure && Math.min(1_000 * 2 ** failure.attempts, longestPauseMs);
    await this.#change(
      {
        claim: null,
        claimedUntil: pause === undefined ? null : new Date(Date.now() + pause),
        ...(failure && { attempts: failure.attempts, lastError: failure.message }),
      },
      centreOf(this.orm),
    );
  }

  /** Puts another owner in the place of the one who was asked for. @param sealed see Provisioning. */
  async replaceOwner(sealed: string): Promise<void> {
    await this.#change({ owner: sealed }, centreOf(this.orm));
  }

  /** The client is made, or taken back: in the transaction that says so. */
  async end(centre: EntityManager): Promise<void> {
    clearInterval(this.#timer);
    await centre.nativeDelete(Provisioning, { clientId: this.clientId });
  }
}

/** The clients that are being made, and who works on which. */
export class Claims {
  constructor(private readonly orm: MikroORM) {}

  /** Writes a request, claimed from the start, in the transaction that writes its client. */
  async open(
    request: Pick<Provisioning, 'clientId' | 'operation' | 'owner'>,
    centre: EntityManager,
  ): Promise<string> {
    const claim = uuidv7();
    await centre.insert(Provisioning, { ...request, claim, claimedUntil: new Date(Date.now() + claimMs) });
    return claim;
  }

  /** Goes on with a claim written by `open`. */
  held(clientId: string, id: string): Claim {
    return new Claim(this.orm, clientId, id);
  }

  async find(clientId: string): Promise<Provisioning | null> {
    return centreOf(this.orm).findOne(Provisioning, { clientId });
  }

  /**
   * Takes a request that nobody works on; undefined if somebody does, or there is none.
   * @param impatient also one that rests after a failure, or whose maker was killed just now: somebody is there and waits.
   */
  async take(clientId: string, { impatient = false } = {}): Promise<Claim | undefined> {
    const claim = uuidv7();
    const taken = await centreOf(this.orm).nativeUpdate(
      Provisioning,
      { clientId, ...(impatient ? unheld() : due()) },
      { claim, claimedUntil: new Date(Date.now() + claimMs) },
    );
    return taken === 1 ? new Claim(this.orm, clientId, claim) : undefined;
  }

  /** Clients whose making nobody works on, the oldest first. */
  async waiting(): Promise<string[]> {
    const found = await centreOf(this.orm).find(Provisioning, due(), {
      orderBy: { createdAt: 'asc' },
      limit: 20,
    });
    return found.map(({ clientId }) => clientId);
  }
}
