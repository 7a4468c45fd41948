import type pg from 'pg';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { badInput } from '#server/errors/app-error.js';
import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { convertShop, surveyShop, type ConversionRequest } from '#server/tenancy/adopt/convert-shop.js';
import { AdoptionRefused } from '#server/tenancy/adopt/findings.js';
import type { Mapping } from '#server/tenancy/adopt/mapping.js';
import { nothingTold, tell, type AdoptionReport } from '#server/tenancy/adopt/report.js';
import { atShop, isAdopted, type ShopAddress } from '#server/tenancy/adopt/shop-address.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { dedicatedNames } from '#server/tenancy/provision/dedicated-names.js';
import type { HomeMaker } from '#server/tenancy/provision/home-maker.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Registry } from '#server/tenancy/registry.js';
import { isSlug } from '#server/tenancy/slug.js';
import type { AdoptionRecords } from './adoption-records.js';

export interface CompanyToAdopt {
  readonly name: string;
  readonly slug: string;
  readonly address: ShopAddress;
  readonly mapping: Mapping;
  /** Wanted, so that the new ids are those that a dry run printed; else one is made. */
  readonly clientId?: string | undefined;
}

export interface AdoptCompanyDeps {
  readonly registry: Registry;
  readonly maker: HomeMaker;
  readonly administrator: Administrator;
  readonly records: AdoptionRecords;
  readonly tables: readonly AdoptedTable[];
  readonly lockTimeout?: string | undefined;
}

type OnStep = (step: string) => void;

/**
 * Takes over an existing database as a client (C9): reserve all addresses → roles → convert in one transaction → confirm.
 * A failure before the conversion is taken back; killed anywhere, the same call again finishes it.
 */
export class AdoptCompany {
  constructor(private readonly deps: AdoptCompanyDeps) {}

  /** What an adoption would find and do; changes nothing. @throws AdoptionRefused, CONFLICT */
  async survey(company: CompanyToAdopt): Promise<AdoptionReport> {
    return this.#at(company, async (db, begun, request) => {
      if (begun && (await isAdopted(db, begun.id, request.roles.owner)))
        return this.#report(company, request, { dryRun: true, resumed: true, ...nothingTold });
      return this.#report(company, request, {
        dryRun: true,
        resumed: false,
        ...tell(await this.#look(db, request), request.mapping),
      });
    });
  }

  /**
   * Adopts, or finishes what was interrupted.
   * @param onStep told the name of each step as it begins.
   * @throws AdoptionRefused, CONFLICT; then nothing was changed and nothing is left of it.
   */
  async adopt(company: CompanyToAdopt, onStep: OnStep = () => undefined): Promise<AdoptionReport> {
    return this.#at(company, async (db, begun, request) => {
      if (begun && (await isAdopted(db, begun.id, request.roles.owner))) {
        await this.#finish(begun, onStep);
        return this.#report(company, request, { dryRun: false, resumed: true, ...nothingTold });
      }
      onStep('survey');
      const { signIns } = (await this.#look(db, request)).rows;
      onStep('reserve');
      const { clientId } = request;
      const client = await this.deps.records.write({ ...company, clientId, signIns }, begun);
      const told = await this.#orTakeBack(db, client, request, async () => {
        onStep('roles');
        await this.deps.maker.makeRoles(clientId, await this.deps.registry.placementOf(clientId));
        onStep('convert');
        return tell(await convertShop(db, request, signIns), request.mapping);
      });
      await this.#finish(client, onStep);
      return this.#report(company, request, { dryRun: false, resumed: false, ...told });
    });
  }

  async #at<T>(
    { slug, address, mapping, clientId }: CompanyToAdopt,
    work: (db: pg.Client, begun: RegisteredClient | undefined, request: ConversionRequest) => Promise<T>,
  ): Promise<T> {
    const { administrator, records, tables, lockTimeout } = this.deps;
    if (!isSlug(slug)) throw badInput({ path: ['slug'], message: `“${slug}” is no slug, or is reserved.` });
    if (clientId !== undefined && !isUuid(clientId))
      throw badInput({ path: ['clientId'], message: 'The client’s id has to be a UUID.' });
    return atShop(administrator, address, async (db) => {
      const begun = await records.begun(slug, address);
      const { ownerRole, role } = dedicatedNames(slug, Isolation.DATABASE);
      return work(db, begun, {
        clientId: begun?.id ?? clientId ?? uuidv7(),
        roles: { owner: ownerRole, serving: role },
        mapping,
        tables,
        lockTimeout,
      });
    });
  }

  async #look(db: pg.Client, request: ConversionRequest) {
    const survey = await surveyShop(db, request);
    const { refused, signIns } = survey.rows;
    const found = [...refused, ...(await this.deps.records.addressFaults(signIns, request.clientId))];
    if (found.length > 0) throw new AdoptionRefused(found);
    return survey;
  }

  /** From here on each step can be repeated. */
  async #finish(client: RegisteredClient, onStep: OnStep): Promise<void> {
    const { maker, registry, records } = this.deps;
    onStep('migrations');
    await maker.migrate(client.id, await registry.placementOf(client.id));
    onStep('open');
    await records.open(client);
  }

  /** Only while it is certain that the database is as it was; else it stays for the next call to find out. */
  async #orTakeBack<T>(
    db: pg.Client,
    client: RegisteredClient,
    { roles }: ConversionRequest,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { maker, registry, records } = this.deps;
      const untouched = await isAdopted(db, client.id, roles.owner).then(
        (adopted) => !adopted,
        () => false,
      );
      if (untouched) {
        await maker.removeRoles(client.id, await registry.placementOf(client.id));
        await records.takeBack(client);
      }
      throw error;
    }
  }

  #report(
    { name, slug, address }: CompanyToAdopt,
    { clientId }: ConversionRequest,
    told: Omit<AdoptionReport, 'client' | 'database'>,
  ): AdoptionReport {
    return { client: { id: clientId, name, slug }, database: address.database, ...told };
  }
}
