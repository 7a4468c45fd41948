import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { Role } from '#server/identity/role.js';
import { slugFrom } from '#server/tenancy/slug.js';
import { Behind } from './behind.js';
import { Caller } from './caller.js';
import { foundOn } from './found-on.js';
import { ownSlug } from './own-slug.js';
import { recordedLog } from './recorded-log.js';
import { ownDatabase, type OwnDatabase } from './own-database.js';
import { removeHomes } from './remove-homes.js';
import { testSettings } from './settings.js';
import type { Tier } from './tier.js';

/** Every user of a test has this one. */
export const password = 'correct horse battery';
export const secret = 'a secret of the tests, long enough for HS256';
export const secrets = { signing: secret, encryption: 'a key of the tests, long enough for the registry' };

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
  readonly user: { readonly id: string; readonly email: string; readonly role: Role };
  readonly client: { readonly id: string; readonly slug: string; readonly name: string };
}

interface Living {
  /** How the server reaches its database; straight unless given. */
  readonly road?: (url: string) => string;
  /** Whether it seals records by itself, which writes between a test's looks. Otherwise they are sealed when a test asks. */
  readonly sealing?: boolean;
}

const direct = (url: string) => url;
const session = 'accessToken refreshToken expiresIn user { id email role } client { id slug name }';

/** A client of the test world: its people, each signed in. */
export class TestClient {
  readonly #people = new Map<Role, SignedIn>();
  #opened: Promise<void> | undefined;

  constructor(
    private readonly world: World,
    readonly owner: SignedIn,
  ) {
    this.#people.set(Role.OWNER, owner);
  }

  get id(): string {
    return this.owner.client.id;
  }
  get slug(): string {
    return this.owner.client.slug;
  }
  /** The owner; calls of other roles come after `await join(role)`. */
  as(role: Role = Role.OWNER): Caller {
    const person = this.#people.get(role);
    if (person === undefined) throw new Error(`Nobody is ${role} yet: await join('${role}') first.`);
    return this.world.bearer(person.accessToken);
  }

  /** Adds a user with a role, as an invitation would, and signs in. */
  async join(role: Role): Promise<SignedIn> {
    const { email } = (await this.newcomer(role)).user;
    await this.sql('update users set role = $2 where email = $1', [email, role]);
    const person = await this.world.login(email);
    this.#people.set(role, person);
    return person;
  }

  /** Somebody new who works here, as a seller: far cheaper than a company of their own. */
  async newcomer(name = 'newcomer'): Promise<SignedIn> {
    await (this.#opened ??= this.#open());
    return this.world.register({ email: this.world.email(name), clientSlug: this.slug });
  }

  async #open(): Promise<void> {
    await this.world.sql('update central.clients set join_policy = $2 where id = $1', [this.id, 'OPEN']);
    await this.world.registryCatchesUp();
  }

  /** As the superuser where this client's rows live: `update orders set …` on whatever tier. */
  sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.world.sqlOf<R>(this.id, text, values);
  }
}

/** A server of the product's own on a database of its own, reached through the front door. */
export class World {
  private constructor(
    readonly server: VecindadServer,
    readonly database: OwnDatabase,
    readonly log: readonly string[],
    /** The superuser's ways into every place. */
    readonly behind: Behind,
    private readonly tier: Tier,
  ) {}

  /** @param settings as in the environment, over the tests' default. */
  static async start(
    settings: Readonly<Record<string, string>> = {},
    { road = direct, sealing = false }: Living = {},
  ): Promise<World> {
    const database = await ownDatabase();
    const all = testSettings(database.applicationUrl, settings);
    const { log, lines } = recordedLog(all.LOG_LEVEL);
    const server = await createServer({
      settings: all,
      secrets,
      applicationUrl: road(database.applicationUrl),
      adminUrl: database.adminUrl,
      log,
      // One row of the matrix is answered by graphql-js, whose answers the plans of the others must equal.
      execution: inject('tier') === 'SHARED' && inject('rls') === 'on' ? 'graphql-js' : 'planned',
    });
    if (!sealing) server.services.sealer.round = () => Promise.resolve();
    return new World(server, database, lines, new Behind(database.superuserUrl), all.SIGNUP_ISOLATION);
  }

  async stop(): Promise<void> {
    await this.server.close();
    const homes = await this.behind.homes();
    await this.behind.end();
    await this.database.drop();
    await removeHomes(this.database.superuserUrl, homes);
  }

  /** As the superuser in the installation's database. */
  async sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return this.behind.sql<R>(text, values);
  }

  /** As the superuser where a client's rows live; usually by TestClient.sql. */
  async sqlOf<R extends pg.QueryResultRow>(
    clientId: string,
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> {
    return this.behind.sqlOf<R>(clientId, text, values);
  }

  /** A connection of the superuser's own, e.g. to hold a lock; the caller ends it. */
  async connection(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.database.superuserUrl });
    await client.connect();
    return client;
  }

  /** Lets the server see at once what was changed behind its back. */
  async registryCatchesUp(): Promise<void> {
    await this.server.services.registry.refresh();
  }

  email(name: string): string {
    return `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@example.test`;
  }

  /** A caller without a token. */
  get nobody(): Caller {
    return new Caller(this.server.http, {});
  }
  bearer(token: string): Caller {
    return this.nobody.with({ authorization: `Bearer ${token}` });
  }

  async register(
    input: { email: string; clientName?: string; clientSlug?: string },
    caller = this.nobody,
  ): Promise<SignedIn> {
    const { register } = await caller.ask<{ register: SignedIn }>(
      `mutation ($input: RegisterInput!) { register(input: $input) { ${session} } }`,
      { input: { password, ...input } },
    );
    return register;
  }

  async login(email: string, caller = this.nobody): Promise<SignedIn> {
    const { login } = await caller.ask<{ login: SignedIn }>(
      `mutation ($input: LoginInput!) { login(input: $input) { ${session} } }`,
      { input: { email, password } },
    );
    return login;
  }

  /** A new company with its owner, on the tier of this row of the matrix unless told. */
  async client(
    name = 'Acme',
    { tier = this.tier, slug = ownSlug(slugFrom(name)) }: { tier?: Tier; slug?: string } = {},
  ): Promise<TestClient> {
    const email = this.email('owner');
    if (tier === this.tier)
      return new TestClient(this, await this.register({ email, clientName: name, clientSlug: slug }));
    await foundOn(this.server, { tier, name, slug, email, password });
    return new TestClient(this, await this.login(email));
  }
}
