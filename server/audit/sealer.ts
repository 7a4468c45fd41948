import pLimit from 'p-limit';
import type { Logger } from '#server/config/logger.js';
import { systemActor } from '#server/tenancy/actor.js';
import type { Head, HeadKeeper } from '#server/tenancy/audit-heads.js';
import type { AuditKeyOf } from '#server/tenancy/audit-keys.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { sealClient } from './seal-client.js';

export interface SealerDeps {
  /** Of its own: it waits at no closed gate, and its writes leave nothing to seal. */
  readonly gateway: Gateway;
  readonly auditKeyOf: AuditKeyOf;
  readonly registry: Pick<ClientRegistry, 'byId'>;
  /** Absent on a server of one client alone: the head is then where the record is. */
  readonly heads: HeadKeeper | undefined;
  /** Finds clients that another server left with unsealed entries, some at a time. */
  readonly leftOver: () => Promise<readonly string[]>;
  readonly log: Logger;
}

const batch = 1_000;
/** A client that writes faster than this is gone on with in the next round, after the others. */
const batchesOfRound = 5;
const clientsAtOnce = 2;
/** Every so many rounds it is looked for what others left; the first time at once. */
const roundsOfSweep = 30;

/**
 * Seals the record of changes in batches, some seconds after the writes and apart from them: a chain inside a write would put
 * all writes of a client in line.
 */
export class Sealer {
  readonly #written = new Set<string>();
  #rounds = 0;

  constructor(private readonly deps: SealerDeps) {}

  /** Notes that a client's rows were changed by this server. */
  note(clientId: string): void {
    this.#written.add(clientId);
  }

  /** Seals what was written since the last round. @throws after the last client, if any failed: it is tried again. */
  async round(): Promise<void> {
    if (this.#rounds++ % roundsOfSweep === 0) for (const id of await this.deps.leftOver()) this.note(id);
    const limit = pLimit(clientsAtOnce);
    const failures: unknown[] = [];
    const clients = [...this.#written];
    this.#written.clear();
    const seal = async (id: string) => {
      try {
        if (await this.#batches(id, batchesOfRound)) this.note(id);
      } catch (error) {
        this.note(id);
        failures.push(error);
      }
    };
    await Promise.all(clients.map((id) => limit(seal, id)));
    if (failures.length > 0) throw new AggregateError(failures, 'Some records could not be sealed.');
  }

  /** Seals all that can be sealed of one client. @throws when somebody else seals it for too long. */
  async seal(clientId: string): Promise<void> {
    for (let tries = 0; tries < 50; tries += 1) {
      if (!(await this.#batches(clientId, Infinity))) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Somebody else is sealing this record.');
  }

  /** @returns whether something is left: there was more, or somebody else is at it. */
  async #batches(clientId: string, most: number): Promise<boolean> {
    const { registry, gateway, auditKeyOf, heads } = this.deps;
    // Its making was taken back.
    if ((await registry.byId(clientId)) === undefined) return false;
    const key = await auditKeyOf(clientId);
    const door = await gateway.doorOf(clientId, systemActor('sealing'));
    for (let n = 0; n < most; n += 1) {
      const kept = await heads?.of(clientId);
      const done = await sealClient(door, { key, kept, batch });
      if (done === undefined) return true;
      const { head, goesOn, more } = done;
      if (head !== undefined) await this.#remember(clientId, head, goesOn);
      if (!more) return false;
    }
    return true;
  }

  /** A head that the chain does not go through stays where it is: it is the trace of what was taken away. */
  async #remember(clientId: string, head: Head, goesOn: boolean): Promise<void> {
    if (goesOn) await this.deps.heads?.remember(clientId, head);
    else this.deps.log.error({ clientId }, 'entries of the record of changes were taken away or forged');
  }
}
