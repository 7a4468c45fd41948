import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
import { emailText } from '#server/errors/input-text.js';
import type { Directory } from '#server/identity/directory.js';
import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import { AdoptionRefused, fault, type Found } from '#server/tenancy/adopt/findings.js';
import type { ShopAddress } from '#server/tenancy/adopt/shop-address.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { Isolation, Placement } from '#server/tenancy/placement.entity.js';
import type { Claims } from '#server/tenancy/provision/claims.js';
import type { HomeMaker } from '#server/tenancy/provision/home-maker.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Registry } from '#server/tenancy/registry.js';

export interface CompanyToRecord {
  readonly clientId: string;
  readonly name: string;
  readonly slug: string;
  readonly address: ShopAddress;
  /** Of its users. */
  readonly signIns: readonly string[];
}

export interface AdoptionRecordsDeps {
  readonly registry: Registry;
  readonly directory: Directory;
  readonly gateway: Gateway;
  readonly claims: Claims;
  readonly maker: HomeMaker;
}

/**
 * The centre's side of an adoption: client, placement and addresses. All addresses are reserved under the client's own id as
 * the operation, so whoever goes on with an interrupted adoption knows it. Nothing sweeps them: there is no request to
 * provision, and reservations without an end are their maker's.
 */
export class AdoptionRecords {
  constructor(private readonly deps: AdoptionRecordsDeps) {}

  /**
   * The client that an interrupted adoption of this very database left; undefined for a new one.
   * @throws CONFLICT if slug or database are another client's.
   */
  async begun(slug: string, { server, database }: ShopAddress): Promise<RegisteredClient | undefined> {
    const centre = this.deps.registry.centre();
    const client = await centre.findOne(Client, { slug });
    const placement = await centre.findOne(Placement, { server, database, schema: 'shared' });
    if (client === null) {
      if (placement === null) return undefined;
      throw taken('database', `The database ${database} is another client’s already.`);
    }
    const half = { id: client.id, status: ClientStatus.PROVISIONING, placementId: placement?.id ?? null };
    const request = await this.deps.claims.find(client.id);
    if (request !== null || (await centre.count(Client, half)) === 0)
      throw taken('slug', `The slug ${slug} is already in use.`);
    return client;
  }

  /** What is wrong with addresses for this installation: each signs in to one client only. */
  async addressFaults(signIns: readonly string[], clientId: string): Promise<Found[]> {
    const odd = signIns.filter((address) => emailText.safeParse(address).data !== address);
    const used = await this.deps.directory.inUse(signIns, clientId);
    return [
      ...(odd.length > 0 ? [fault('users', 'what is no e-mail address', odd)] : []),
      ...(used.length > 0 ? [fault('users', 'addresses already in use in this installation', used)] : []),
    ];
  }

  /** One transaction: the client PROVISIONING, its placement, all addresses reserved. @throws AdoptionRefused, CONFLICT */
  async write(company: CompanyToRecord, begun: RegisteredClient | undefined): Promise<RegisteredClient> {
    const { registry, directory, maker } = this.deps;
    const { clientId, name, slug, address, signIns } = company;
    try {
      await registry.centre().transactional(async (centre) => {
        if (begun) await directory.releaseAll(clientId, centre);
        else {
          await maker.introduce(address.server, centre);
          const placement = maker.plan(slug, Isolation.DATABASE, address.server, address.database);
          await centre.insert(Placement, { ...placement, migration: null });
          await centre.insert(Client, {
            id: clientId,
            slug,
            name,
            description: null,
            status: ClientStatus.PROVISIONING,
            placementId: placement.id,
            adminEmail: null,
          });
        }
        await directory.reserveAll(signIns, clientId, clientId, centre);
      });
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'sign_ins_pkey') throw new AdoptionRefused(await this.addressFaults(signIns, clientId));
      if (broken === 'clients_slug_unique') throw taken('slug', `The slug ${slug} is already in use.`);
      throw error;
    }
    registry.forget(clientId);
    const client = await registry.byId(clientId);
    if (client === undefined) throw new Error('A client just written is not in the registry.');
    return client;
  }

  /** Nothing was changed where the client would live: nothing is left of it here either. */
  async takeBack({ id, placementId }: RegisteredClient): Promise<void> {
    const { registry, directory } = this.deps;
    await registry.centre().transactional(async (centre) => {
      await directory.releaseAll(id, centre);
      await centre.nativeDelete(Client, { id, status: ClientStatus.PROVISIONING });
      await centre.nativeDelete(Placement, { id: placementId });
    });
    registry.forget(id);
  }

  /** Asks the placement, as the role that serves, and lets its users sign in. */
  async open({ id }: RegisteredClient): Promise<void> {
    const { registry, directory, gateway } = this.deps;
    const door = await gateway.doorOf(id);
    const users = await door.read.count(User, []);
    const owner = await door.em.findOne(User, { role: Role.OWNER }, { orderBy: { createdAt: 'asc' } });
    await registry.centre().transactional(async (centre) => {
      const confirmed = await directory.confirmAll(id, centre);
      if (confirmed !== users) throw new Error(`${users} users were adopted, but ${confirmed} are reserved.`);
      const open = { status: ClientStatus.ACTIVE, adminEmail: owner?.email ?? null };
      await centre.nativeUpdate(Client, { id, status: ClientStatus.PROVISIONING }, open);
    });
    registry.forget(id);
  }
}
