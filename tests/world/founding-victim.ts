import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { openInstallation } from '#server/open-installation.js';
import { Isolation } from '#server/tenancy/placement.entity.js';

/** What the victim is told: companies to found, each of which stands still before one step, or is through. */
export interface Victim {
  readonly applicationUrl: string;
  readonly adminUrl: string;
  readonly encryption: string;
  readonly companies: readonly {
    readonly slug: string;
    readonly email: string;
    readonly isolation: 'SHARED' | 'SCHEMA' | 'DATABASE';
    /** `open` for the last step; `none` for a company that is through before the kill. */
    readonly before: string;
  }[];
}

/** Founds companies and, once each of them stands where it is to stand, kills itself as `kill -9` does. */
const { applicationUrl, adminUrl, encryption, companies } = JSON.parse(process.argv[2] ?? '') as Victim;
const { services } = await openInstallation({
  settings: readSettings({ NODE_ENV: 'test', DATABASE_URL: applicationUrl, BCRYPT_COST: '4' }),
  secrets: { signing: encryption, encryption },
  applicationUrl,
  adminUrl,
  log: createLogger('silent'),
});
let standing = 0;
const standStill = () => {
  standing += 1;
  return new Promise<never>(() => undefined);
};
const { maker, directory, gateway, founding } = services;
const steps = maker.steps.bind(maker);
const momentOf = (slug: string) => companies.find((company) => company.slug === slug)?.before;
maker.steps = (client, placement, hands) =>
  steps(client, placement, hands).map((step) =>
    step.name === momentOf(client.slug) ? { ...step, run: standStill } : step,
  );
const confirm = directory.confirm.bind(directory);
directory.confirm = (email, ...more) =>
  companies.some((company) => company.email === email && company.before === 'open')
    ? standStill()
    : confirm(email, ...more);
const doorOf = gateway.doorOf.bind(gateway);
gateway.doorOf = async (id) =>
  momentOf((await services.registry.byId(id))?.slug ?? '') === 'owner' ? standStill() : doorOf(id);

for (const { slug, email, isolation, before } of companies)
  void founding
    .found({
      name: slug,
      slug,
      isolation: Isolation[isolation],
      owner: {
        userId: uuidv7(),
        email,
        passwordHash: 'of the one who was killed',
        firstName: null,
        lastName: null,
      },
    })
    .then(() => before === 'none' && (standing += 1));
while (standing < companies.length) await sleep(20);
process.kill(process.pid, 'SIGKILL');
