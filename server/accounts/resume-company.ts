import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, taken } from '#server/errors/app-error.js';
import { Client } from '#server/tenancy/client.entity.js';
import { mainServer, Placement } from '#server/tenancy/placement.entity.js';
import { claimMs, type Claim, type Claims } from '#server/tenancy/provision/claims.js';
import { NameInUse } from '#server/tenancy/provision/owned-names.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { Vault } from '#server/tenancy/vault.js';
import type { FinishCompany, Founded, OnStep } from './finish-company.js';
import type { CompanyToFound, FoundCompany } from './found-company.js';
import { ownerFrom, ownerPurpose, type OwnerToBe } from './owner-to-be.js';

export interface ResumeCompanyDeps {
  readonly registry: Registry;
  readonly claims: Claims;
  readonly vault: Vault;
  readonly founding: FoundCompany;
  readonly finish: FinishCompany;
}

export type WantedCompany = CompanyToFound & { readonly slug: string };

/** Somebody else's attempt that lasts for longer than this is not waited for: several kills in a row, or a very slow server. */
const patienceMs = 5 * claimMs;
const lookMs = 150;

const isSlugTaken = (error: unknown): boolean =>
  error instanceof AppError &&
  error.code === 'CONFLICT' &&
  error.details['field'] === 'slug' &&
  !(error instanceof NameInUse);

/**
 * Makes a client for somebody who comes again after a failure or a kill (B2): what an earlier attempt left half made is
 * finished, not refused.
 */
export class ResumeCompany {
  constructor(private readonly deps: ResumeCompanyDeps) {}

  /**
   * As FoundCompany.found. While another attempt for the same company works, waits for its end: after a kill that is `claimMs`.
   * @returns the client; its owner has the password that is given here.
   * @throws CONFLICT for a slug that is taken, also by an attempt that has just ended well; SERVICE_UNAVAILABLE when the other
   * attempt does not end.
   */
  async found(company: WantedCompany, onStep?: OnStep): Promise<Founded> {
    for (const begun = performance.now(); ;) {
      try {
        return await this.deps.founding.found(company, onStep);
      } catch (error) {
        if (!isSlugTaken(error)) throw error;
      }
      const claim = await this.#takeOver(company, begun + patienceMs);
      if (claim !== undefined) return this.deps.finish.run(claim, { takeBack: false, onStep });
    }
  }

  /** @returns undefined if the other attempt was taken back meanwhile: the slug can be had again. */
  async #takeOver(company: WantedCompany, deadline: number): Promise<Claim | undefined> {
    const { registry, claims } = this.deps;
    for (; ; await sleep(lookMs)) {
      const client = await registry.centre().findOne(Client, { slug: company.slug });
      if (client === null) return undefined;
      if (!(await this.#isHalfMade(client, company))) throw taken('slug', 'This slug is already in use.');
      const claim = await claims.take(client.id, { impatient: true });
      if (claim !== undefined) {
        registry.forget(client.id);
        await this.#replaceOwner(claim, company.owner).catch(async (error: unknown) => {
          await claim.release();
          throw error;
        });
        return claim;
      }
      if (performance.now() > deadline)
        throw new AppError('SERVICE_UNAVAILABLE', 'Another process is making this client. Try again later.');
    }
  }

  /** Whether it is being made, and is what was asked for. */
  async #isHalfMade(client: Client, { name, isolation, server, owner }: WantedCompany): Promise<boolean> {
    if (client.status !== 'PROVISIONING' || client.name !== name) return false;
    if (client.adminEmail !== (owner?.email ?? null)) return false;
    const placement = await this.deps.registry.centre().findOne(Placement, { id: client.placementId });
    return placement?.isolation === isolation && placement.server === (server ?? mainServer);
  }

  /** The one who asked first may never have learned the password that was made for them: the last one counts. */
  async #replaceOwner(claim: Claim, owner: OwnerToBe | null): Promise<void> {
    const { claims, vault } = this.deps;
    const purpose = ownerPurpose(claim.clientId);
    const sealed = (await claims.find(claim.clientId))?.owner;
    if (sealed == null || owner === null) return;
    const { userId } = ownerFrom(vault.open(sealed, purpose));
    await claim.replaceOwner(vault.seal(JSON.stringify({ ...owner, userId }), purpose));
  }
}
