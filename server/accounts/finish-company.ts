import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#server/errors/app-error.js';
import type { Directory } from '#server/identity/directory.js';
import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import { systemActor } from '#server/tenancy/actor.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { Placement, sharedPlacementId } from '#server/tenancy/placement.entity.js';
import { NoAdministrator, type LastingAdministrator } from '#server/tenancy/provision/administrator.js';
import type { Claim, Claims } from '#server/tenancy/provision/claims.js';
import type { HomeMaker, Step } from '#server/tenancy/provision/home-maker.js';
import type { Provisioning } from '#server/tenancy/provisioning.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { Vault } from '#server/tenancy/vault.js';
import { ownerFrom, ownerPurpose, type OwnerToBe } from './owner-to-be.js';

export interface FinishCompanyDeps {
  readonly registry: Registry;
  readonly directory: Directory;
  readonly gateway: Gateway;
  readonly claims: Claims;
  readonly vault: Vault;
  readonly maker: HomeMaker;
}

export interface Founded {
  readonly client: RegisteredClient;
  /** The owner; undefined for a client without one. */
  readonly ownerId: string | undefined;
}

export type OnStep = (step: string) => void;

export interface FinishOptions {
  /** Whether a failure undoes what was done, because somebody waits who will be told. Else it is tried again later. */
  readonly takeBack: boolean;
  readonly onStep?: OnStep | undefined;
}

interface Work {
  readonly claim: Claim;
  readonly request: Provisioning;
  readonly client: RegisteredClient;
  readonly owner: OwnerToBe | undefined;
}

/** How often the last step is tried: everything is made by then, and only the registry has to say so. */
const openTries = 3;

/** Brings a client that is being made from wherever it stands to ACTIVE: a chain of steps, each of which can be repeated. */
export class FinishCompany {
  constructor(private readonly deps: FinishCompanyDeps) {}

  /** @throws whatever a step throws, after everything was undone (`takeBack`) or the failure was written down. */
  async run(claim: Claim, { takeBack, onStep = () => undefined }: FinishOptions): Promise<Founded> {
    const work = await this.#work(claim).catch(async (error: unknown) => {
      await this.#note(claim, error);
      throw error;
    });
    const ownerId = work.owner?.userId;
    try {
      await this.#make(work, onStep);
    } catch (error) {
      if (error instanceof NoAdministrator) {
        await claim.release();
        return { client: work.client, ownerId };
      }
      await (takeBack ? this.#takeBack(work) : this.#note(work.claim, error));
      throw error;
    }
    for (let tries = 1; ; tries += 1) {
      try {
        onStep('open');
        return { client: await this.#open(work), ownerId };
      } catch (error) {
        if (tries < openTries) await sleep(100);
        else {
          await this.#note(work.claim, error);
          throw error;
        }
      }
    }
  }

  /** Goes on with every client that nobody works on: those whose maker died, or had no administrator. @throws after the last, if any failed. */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    for (const clientId of await this.deps.claims.waiting()) {
      const claim = await this.deps.claims.take(clientId);
      if (claim) await this.run(claim, { takeBack: false }).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some clients could not be made.');
  }

  async #work(claim: Claim): Promise<Work> {
    const request = await this.deps.claims.find(claim.clientId);
    const client = await this.deps.registry.byId(claim.clientId);
    if (request === null || client === undefined) throw new Error('A client that is being made is gone.');
    const { vault } = this.deps;
    const owner =
      request.owner === null ? undefined : ownerFrom(vault.open(request.owner, ownerPurpose(client.id)));
    return { claim, request, client, owner };
  }

  async #make(work: Work, onStep: OnStep): Promise<void> {
    const hands = this.deps.maker.hands();
    try {
      for (const step of await this.#steps(work, hands)) {
        await work.claim.renew();
        onStep(step.name);
        await step.run();
      }
    } finally {
      await hands.close();
    }
  }

  async #steps({ client, owner }: Work, hands: LastingAdministrator): Promise<Step[]> {
    const { registry, maker } = this.deps;
    const home = maker.steps(client, await registry.placementOf(client.id), hands);
    return owner === undefined ? home : [...home, { name: 'owner', run: () => this.#owner(client, owner) }];
  }

  async #owner(client: RegisteredClient, { userId, ...person }: OwnerToBe): Promise<void> {
    const door = await this.deps.gateway.doorOf(client.id, systemActor('provisioning'));
    await door.write(async (write) => {
      const known = await write.lockedIfAny(User, userId);
      // Whoever asked again may have asked with another password; until it is open, the request is what counts.
      if (known) known.passwordHash = person.passwordHash;
      else write.create(User, { id: userId, ...person, role: Role.OWNER, bio: null });
    });
  }

  /** From here on the address signs in and the client is served. */
  async #open({ claim, request, client, owner }: Work): Promise<RegisteredClient> {
    const { registry, directory } = this.deps;
    await registry.centre().transactional(async (centre) => {
      if (owner) await directory.confirm(owner.email, request.operation, centre);
      const half = { id: client.id, status: ClientStatus.PROVISIONING };
      await centre.nativeUpdate(Client, half, { status: ClientStatus.ACTIVE });
      await claim.end(centre);
    });
    registry.forget(client.id);
    return (await registry.byId(client.id)) ?? client;
  }

  /** The place first: while the request is there, somebody comes back to it. */
  async #takeBack(work: Work): Promise<void> {
    const { registry, directory, maker } = this.deps;
    const { claim, request, client, owner } = work;
    try {
      await maker.remove(client.id, await registry.placementOf(client.id));
      await registry.centre().transactional(async (centre) => {
        if (owner) await directory.release(owner.email, request.operation, centre);
        await claim.end(centre);
        await centre.nativeDelete(Client, { id: client.id, status: ClientStatus.PROVISIONING });
        if (client.placementId !== sharedPlacementId)
          await centre.nativeDelete(Placement, { id: client.placementId });
      });
      registry.forget(client.id);
    } catch (error) {
      await this.#note(work.claim, error);
    }
  }

  async #note(claim: Claim, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    const attempts = (await this.deps.claims.find(claim.clientId).catch(() => null))?.attempts ?? 0;
    await claim.release({ attempts: attempts + 1, message }).catch(() => undefined);
  }
}

/** What a caller is told of a client that is not served yet. */
export function beingMade(): AppError {
  return new AppError('SERVICE_UNAVAILABLE', 'This company is being made. Sign in again in a few minutes.');
}
