import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer } from '#server/create-server.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { RegisteredPlacement } from '#server/tenancy/registry.js';
import type { Installation } from '../installation.js';
import type { Times } from './timed.js';

export interface OwnPlacement extends RegisteredPlacement {
  readonly clientId: string;
  readonly ownerRole: string;
  readonly role: string;
}

/** Founds clients on all tiers in turn, one at a time, each with an owner. @returns the placements of those that have one. */
export async function foundClients(
  { applicationUrl, adminUrl }: Installation,
  each: number,
  times: Times,
): Promise<OwnPlacement[]> {
  const random = () => randomBytes(32).toString('base64url');
  const server = await createServer({
    settings: readSettings({ NODE_ENV: 'test', BCRYPT_COST: '4' }),
    secrets: { signing: random(), encryption: random() },
    applicationUrl,
    adminUrl,
    log: createLogger('warn'),
  });
  const { founding, passwords, registry } = server.services;
  const passwordHash = await passwords.hash('nobody signs in with it');
  const made: OwnPlacement[] = [];
  try {
    for (let n = 1; n <= each; n += 1)
      for (const isolation of Object.values(Isolation)) {
        const slug = `${isolation.toLowerCase()}-${n}`;
        const person = { email: `owner@${slug}.test`, passwordHash, firstName: null, lastName: null };
        const { client } = await times.of(`a client on ${isolation}, with its owner`, () =>
          founding.found({ name: slug, slug, isolation, owner: { userId: uuidv7(), ...person } }),
        );
        const placement = await registry.placementOf(client.id);
        const { ownerRole, role } = placement;
        if (ownerRole !== null && role !== null)
          made.push({ ...placement, ownerRole, role, clientId: client.id });
      }
  } finally {
    await server.close();
  }
  return made;
}
