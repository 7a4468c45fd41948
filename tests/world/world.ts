import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import pg from 'pg';
import { inject } from 'vitest';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { Role } from '#server/identity/role.js';
import { sharedPlacementId } from '#server/tenancy/placement.entity.js';
import { Caller } from './caller.js';
import { ownDatabase, type OwnDatabase } from './own-database.js';

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

const session = 'accessToken refreshToken expiresIn user { id email role } client { id slug name }';

/** A client of the test world: its people, each signed in. */
export class TestClient {
  readonly #people = new Map<Role, SignedIn>();

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
    const email = this.world.email(role);
    await this.world.sql('update central.clients set join_policy = $2 where id = $1', [this.id, 'OPEN']);
    await this.world.registryCatchesUp();
    await this.world.register({ email, clientSlug: this.slug });
    await this.world.sql('update shared.users set role = $2 where email = $1', [email, role]);
    const person = await this.world.login(email);
    this.#people.set(role, person);
    return person;
  }
}

/** Its database is dropped under it at the end, which must not end the tests. */
function behindPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A server of the product's own on a database of its own, reached through the front door. */
export class World {
  private constructor(
    readonly server: VecindadServer,
    readonly database: OwnDatabase,
    readonly log: readonly string[],
    /** Does what a test does behind the product's back, as the bootstrap superuser. */
    private readonly behind: pg.Pool,
  ) {}

  /** @param settings as in the environment; everything else is the tests' default. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<World> {
    const database = await ownDatabase();
    const log: string[] = [];
    const destination = new Writable({
      write: (line: Buffer, _encoding, done) => {
        log.push(line.toString());
        done();
      },
    });
    const server = await createServer({
      settings: readSettings({
        NODE_ENV: 'test',
        DATABASE_URL: database.applicationUrl,
        BCRYPT_COST: '4',
        RATE_LIMIT: 'off',
        RLS: inject('rls'),
        ...settings,
      }),
      secrets,
      applicationUrl: database.applicationUrl,
      adminUrl: database.adminUrl,
      log: createLogger('info', destination),
    });
    return new World(server, database, log, behindPool(database.superuserUrl));
  }

  async stop(): Promise<void> {
    await this.#removePlacements();
    await this.behind.end();
    await this.server.close();
    await this.database.drop();
  }

  /** Roles and databases of clients' own belong to the cluster, and would outlive the world's database. */
  async #removePlacements(): Promise<void> {
    const { maker, registry } = this.server.services;
    const own = await this.sql<{ id: string }>(
      `select id from central.clients where placement_id <> '${sharedPlacementId}'`,
    );
    for (const { id } of own) await maker.remove(id, await registry.placementOf(id));
  }

  async sql<R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.behind.query<R>(text, values)).rows;
  }

  /** The same in another database of the run's PostgreSQL, e.g. a client's own. */
  async sqlIn<R extends pg.QueryResultRow>(
    database: string,
    text: string,
    values: unknown[] = [],
  ): Promise<R[]> {
    const url = Object.assign(new URL(this.database.superuserUrl), { pathname: `/${database}` }).href;
    return withConnection(url, undefined, async (db) => (await db.query<R>(text, values)).rows);
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

  /** Nobody: a caller without a token. */
  get nobody(): Caller {
    return new Caller(this.server.http, {});
  }

  bearer(token: string): Caller {
    return new Caller(this.server.http, { authorization: `Bearer ${token}` });
  }

  async register(
    input: { email: string; clientName?: string; clientSlug?: string },
    caller = this.nobody,
  ): Promise<SignedIn> {
    const { register } = await caller.ask<{ register: SignedIn }>(
      `mutation ($input: RegisterInput!) { register(input: $input) { ${session} } }`,
      {
        input: { password, ...input },
      },
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

  /** A new company with its owner. */
  async client(name = 'Acme'): Promise<TestClient> {
    return new TestClient(this, await this.register({ email: this.email('owner'), clientName: name }));
  }
}
