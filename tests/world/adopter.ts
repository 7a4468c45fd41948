import { v7 as uuidv7 } from 'uuid';
import { expect, inject } from 'vitest';
import { adoptedTables } from '#server/adopted-tables.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { runMigrations } from '#server/database/run-migrations.js';
import {
  convertShop,
  surveyShop,
  type Conversion,
  type ConversionRequest,
} from '#server/tenancy/adopt/convert-shop.js';
import { readMapping } from '#server/tenancy/adopt/mapping.js';
import { makeDatabase, makeSchema } from '#server/tenancy/provision/make-home.js';
import { makeRoles } from '#server/tenancy/provision/make-roles.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import { wholeShop } from './look-at-shop.js';
import { oldShop, type OldShop } from './old-shop.js';

const into = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

export interface Cluster {
  readonly adminUrl: string;
  readonly superuserUrl: string;
}

/** A client with its two roles, for adoptions that know nothing of registry and directory. */
export class Adopter {
  readonly clientId = uuidv7();
  readonly #name = this.clientId.slice(-8);
  readonly roles = { owner: `owner_${this.#name}`, serving: `user_${this.#name}` };
  readonly #fresh = `tenant_${this.#name}`;

  private constructor(private readonly cluster: Cluster) {}

  static async make(
    cluster = { adminUrl: inject('adminUrl'), superuserUrl: inject('superuserUrl') },
  ): Promise<Adopter> {
    const adopter = new Adopter(cluster);
    const { owner: ownerRole, serving: role } = adopter.roles;
    await withConnection(cluster.adminUrl, undefined, (db) =>
      makeRoles(db, {
        mark: `vecindad client ${adopter.clientId}`,
        ownerRole,
        role,
        password: 'x',
        enteredBy: undefined,
      }),
    );
    return adopter;
  }

  /** @param mapping as in the file. */
  request(mapping: object = {}): ConversionRequest {
    const { clientId, roles } = this;
    return { clientId, roles, mapping: readMapping(JSON.stringify(mapping)), tables: adoptedTables };
  }

  /** @param mapping as in the file. */
  async adopt(shop: OldShop, mapping: object = {}): Promise<Conversion> {
    return withConnection(shop.adminUrl, undefined, async (db) => {
      const { rows } = await surveyShop(db, this.request(mapping));
      return convertShop(db, this.request(mapping), rows.signIns);
    });
  }

  /** What the adoption of a changed shop is refused with, once it is sure that nothing has become of it. */
  async refusal(changes: string, mapping: object = {}): Promise<string> {
    const shop = await oldShop({ changes });
    try {
      const before = await wholeShop(shop.superuserUrl);
      const message = await withConnection(shop.adminUrl, undefined, async (db) => {
        const signIns = await surveyShop(db, this.request(mapping)).then(
          ({ rows }) => rows.signIns,
          () => [],
        );
        return convertShop(db, this.request(mapping), signIns).then(
          () => 'It was adopted.',
          (error: Error) => error.message,
        );
      });
      expect(await wholeShop(shop.superuserUrl)).toEqual(before);
      return message;
    } finally {
      await shop.drop();
    }
  }

  /** A placement as the product makes it for a new client, with the same roles and client. @returns the superuser's URL. */
  async freshPlacement(): Promise<string> {
    const { clientId, roles } = this;
    const { adminUrl, superuserUrl } = this.cluster;
    const names = { ownerRole: roles.owner, role: roles.serving, schema: 'shared', database: this.#fresh };
    await withConnection(adminUrl, undefined, (db) => makeDatabase(db, names, this.#fresh));
    await withConnection(into(adminUrl, this.#fresh), undefined, async (db) => {
      await makeSchema(db, names);
      await runMigrations(db, {
        schema: 'shared',
        roles: { ...roles, guarded: undefined },
        clientId,
        migrations: tenantMigrations,
      });
    });
    return into(superuserUrl, this.#fresh);
  }

  /** After the databases that were adopted are gone. */
  async remove(): Promise<void> {
    await withConnection(this.cluster.superuserUrl, undefined, async (db) => {
      await db.query(`drop database if exists "${this.#fresh}" with (force)`);
      await db.query(`drop role ${this.roles.owner}, ${this.roles.serving}`);
    });
  }
}
