import { parse } from 'dotenv';
import { readSettings, type Settings } from '#server/config/env.js';

import { createSingleServer, type SingleServer } from '#server/create-single-server.js';
import { singleClientEnv } from '#server/tenancy/single-client-env.js';
import { recordedLog } from './recorded-log.js';
import { Caller } from './caller.js';
import type { World } from './world.js';

/** The `.env` that `client env` prints for a client of the world's. */
export async function printedEnv(world: World, slug: string, frontendUrl?: string): Promise<string> {
  const { registry, vault, auditKeys } = world.server.services;
  await registry.refresh();
  const client = await registry.bySlug(slug);
  if (client === undefined) throw new Error(`There is no client “${slug}”.`);
  return singleClientEnv({
    client,
    placement: await registry.placementOf(client.id),
    vault,
    auditKey: await auditKeys.of(client.id),
    applicationUrl: world.database.applicationUrl,
    ca: undefined,
    mainDomain: 'example.com',
    frontendUrl,
  });
}

/** The settings of a printed `.env`, cheaper for tests. */
export function settingsOf(env: string): Settings {
  return readSettings({ ...parse(env), BCRYPT_COST: '4', RATE_LIMIT: 'off' });
}

/** A server of one client alone, from its printed `.env`. */
export async function serveAlone(env: string): Promise<SingleServer & { readonly nobody: Caller }> {
  const settings = settingsOf(env);
  const { SINGLE_CLIENT: client, JWT_SECRET: signing, AUDIT_KEY: auditKey, DATABASE_URL: url } = settings;
  if (client === undefined || signing === undefined || auditKey === undefined || url === undefined)
    throw new Error('The printed settings are not those of one client alone.');
  const server = await createSingleServer({
    settings,
    client,
    signing,
    auditKey,
    url,
    log: recordedLog('info').log,
  });
  return { ...server, nobody: new Caller(server.http, {}) };
}
