import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { ownUrl } from '#server/tenancy/placements.js';
import { wantsOf, type Caller } from './callers.js';
import { rowsEach, volume } from './data.js';
import type { Home, Homes } from './home.js';
import type { Installation } from './installation.js';
import { fillRows, type Resident } from './rows.js';

/** How many clients have a place of their own. */
export const ownClients = { SCHEMA: 20, DATABASE: 4 } as const;
type OwnTier = keyof typeof ownClients;

/** Requests of one client in a turn: few clients would order the same products all the time, and wait for each other. */
const callersEach = { SCHEMA: 5, DATABASE: 25 } as const;

interface Founded extends Resident {
  readonly authorization: string;
  readonly home: Home;
}

async function found(server: VecindadServer, applicationUrl: string, tier: OwnTier, n: number) {
  const { founding, passwords, signIn, registry, vault } = server.services;
  const slug = `own-${tier.toLowerCase()}-${n}`;
  const passwordHash = await passwords.hash('nobody signs in with it');
  const owner = {
    userId: uuidv7(),
    email: `owner@${slug}.test`,
    passwordHash,
    firstName: null,
    lastName: null,
  };
  const { client } = await founding.found({ name: slug, slug, isolation: Isolation[tier], owner });
  const facts = { ipAddress: '127.0.0.1', userAgent: null, named: [] };
  const { accessToken } = await signIn.start(client, { id: owner.userId, email: owner.email }, facts);
  const placement = await registry.placementOf(client.id);
  const { schema, role } = placement;
  const home: Home =
    tier === 'SCHEMA'
      ? { tier, schema, role, url: null }
      : { tier, schema, role: null, url: ownUrl(placement, vault, applicationUrl).href };
  return { n, clientId: client.id, userId: owner.userId, authorization: `Bearer ${accessToken}`, home };
}

async function fillHome(superuserUrl: string, founded: Founded): Promise<void> {
  const url = new URL(superuserUrl);
  if (founded.home.url !== null) url.pathname = new URL(founded.home.url).pathname;
  const db = new pg.Client({
    connectionString: url.href,
    options: `-c search_path=${founded.home.schema},pg_catalog`,
  });
  await db.connect();
  try {
    await fillRows(db, [founded], rowsEach);
  } finally {
    await db.end();
  }
}

export interface OwnClients {
  readonly homes: Homes;
  readonly callers: Readonly<Record<OwnTier, readonly Caller[]>>;
}

/** Clients with a schema or a database of their own, made as the product makes them and filled by SQL, each with its owner. */
export async function makeOwnClients(
  { applicationUrl, adminUrl, superuserUrl }: Installation,
  secrets: { readonly signing: string; readonly encryption: string },
): Promise<OwnClients> {
  const settings = readSettings({
    NODE_ENV: 'test',
    BCRYPT_COST: '4',
    RATE_LIMIT: 'off',
    ACCESS_TTL_MIN: '60',
  });
  const log = createLogger('warn');
  const server = await createServer({ settings, secrets, applicationUrl, adminUrl, log });
  const homes: Record<string, Home> = {};
  const callers: Record<OwnTier, Caller[]> = { SCHEMA: [], DATABASE: [] };
  try {
    for (const tier of ['SCHEMA', 'DATABASE'] as const) {
      const all: Founded[] = [];
      for (let i = 1; i <= ownClients[tier]; i += 1) {
        const founded = await found(server, applicationUrl, tier, volume.clients + i);
        await fillHome(superuserUrl, founded);
        homes[founded.clientId] = founded.home;
        all.push(founded);
      }
      for (let k = 0; k < callersEach[tier]; k += 1)
        for (const { n, clientId, userId, authorization } of all)
          callers[tier].push({ clientId, userId, authorization, ...wantsOf(n, k) });
    }
  } finally {
    await server.close();
  }
  return { homes, callers };
}
