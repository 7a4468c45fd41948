import { v7 as uuidv7 } from 'uuid';
import { badInput, taken } from '#server/errors/app-error.js';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { addressTaken, type Directory } from '#server/identity/directory.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import { Isolation, mainServer, Placement, sharedPlacementId } from '#server/tenancy/placement.entity.js';
import type { Claims } from '#server/tenancy/provision/claims.js';
import { NameInUse } from '#server/tenancy/provision/owned-names.js';
import type { HomeMaker } from '#server/tenancy/provision/home-maker.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { Vault } from '#server/tenancy/vault.js';
import type { FinishCompany, Founded, OnStep } from './finish-company.js';
import { ownerPurpose, type OwnerToBe } from './owner-to-be.js';
import { slugs } from './company-slugs.js';

export interface CompanyToFound {
  /** Given for the demo alone, whose ids are fixed. */
  readonly id?: string;
  readonly name: string;
  /** Undefined: one is made from the name. */
  readonly slug: string | undefined;
  readonly description?: string | null;
  readonly plan?: string;
  readonly isolation: Isolation;
  /** The PostgreSQL server of a DATABASE client; the others live with the installation. */
  readonly server?: string;
  /** The platform user who makes it; left out where none does. */
  readonly madeBy?: string;
  /** Null for a client that nobody can sign in to yet. */
  readonly owner: OwnerToBe | null;
}

export interface FoundCompanyDeps {
  readonly registry: Registry;
  readonly directory: Directory;
  readonly claims: Claims;
  readonly vault: Vault;
  readonly maker: HomeMaker;
  readonly finish: FinishCompany;
}

/** Makes a client on any tier: writes the request, which holds name and address, and finishes it step by step. */
export class FoundCompany {
  constructor(private readonly deps: FoundCompanyDeps) {}

  /**
   * @param onStep told the name of each step as it begins.
   * @returns the client, ACTIVE; or PROVISIONING where this process may not provision, and a worker will.
   * @throws CONFLICT for a used address (field email) or slug (field slug); then nothing is left of it.
   */
  async found(company: CompanyToFound, onStep?: OnStep): Promise<Founded> {
    const { claims, finish } = this.deps;
    for (const slug of slugs(company)) {
      const request = await this.#request(company, slug);
      if (request === undefined) continue;
      try {
        const claim = claims.held(request.clientId, request.claim);
        return await finish.run(claim, { takeBack: true, onStep });
      } catch (error) {
        // Another installation on the same PostgreSQL server has a role of that name.
        if (!(error instanceof NameInUse) || company.slug !== undefined) throw error;
      }
    }
    throw taken('slug', 'This slug is already in use.');
  }

  /** @returns undefined if the slug is taken. @throws CONFLICT for a used address. */
  async #request(
    company: CompanyToFound,
    slug: string,
  ): Promise<{ clientId: string; claim: string } | undefined> {
    try {
      return await this.#write(company, slug);
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'sign_ins_pkey') throw addressTaken();
      if (broken === 'clients_slug_unique' || broken === 'placements_place_unique') return undefined;
      throw error;
    }
  }

  /** One transaction of the centre: client, placement, the owner's address reserved, and what is needed to finish. */
  async #write(
    {
      id: clientId = uuidv7(),
      name,
      description = null,
      plan = 'standard',
      isolation,
      server = mainServer,
      madeBy,
      owner,
    }: CompanyToFound,
    slug: string,
  ): Promise<{ clientId: string; claim: string }> {
    const { registry, directory, claims, vault, maker } = this.deps;
    if (isolation !== Isolation.DATABASE && server !== mainServer)
      throw badInput({
        path: ['server'],
        message: 'Only a client with a database of its own lives on another server.',
      });
    const operation = uuidv7();
    const placement = isolation === Isolation.SHARED ? undefined : maker.plan(slug, isolation, server);
    const claim = await registry.centre().transactional(async (centre) => {
      if (placement) {
        await maker.introduce(server, centre);
        await centre.insert(Placement, { ...placement, migration: null });
      }
      await centre.insert(Client, {
        id: clientId,
        slug,
        name,
        description,
        plan,
        status: ClientStatus.PROVISIONING,
        placementId: placement?.id ?? sharedPlacementId,
        adminEmail: owner?.email ?? null,
        madeById: madeBy ?? null,
      });
      if (owner !== null) await directory.reserveForLong(owner.email, clientId, operation, centre);
      const sealed = owner && vault.seal(JSON.stringify(owner), ownerPurpose(clientId));
      return claims.open({ clientId, operation, owner: sealed }, centre);
    });
    return { clientId, claim };
  }
}
