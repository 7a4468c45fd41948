// Real kills of a real process: each company stands before one of its steps when the process gets SIGKILL.
// Tried: without `resuming` (found alone), every rerun is refused with CONFLICT; with the first one's password kept, nobody
// signs in; without the grace for whoever asked, the server's sweep finishes some first and the rerun is refused.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { operatorOn } from '../../tests/world/operator.js';
import type { Victim } from '../../tests/world/founding-victim.js';
import { password, secrets, World } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';
import { doctor } from './doctor.js';
import type { OpenOperator } from './operator.js';

type Company = Victim['companies'][number];
const stepsOf = {
  SHARED: ['resident', 'owner', 'open', 'none'],
  SCHEMA: ['roles', 'schema', 'migrations', 'resident', 'owner', 'open', 'none'],
  DATABASE: ['roles', 'database', 'schema', 'migrations', 'resident', 'owner', 'open', 'none'],
} as const;

let world: World;
let operator: OpenOperator;
beforeAll(async () => {
  world = await World.start();
  operator = await operatorOn(world);
});
afterAll(async () => {
  await operator.close();
  await world.stop();
});

/** @param prefix of the slugs: roles and databases of other tests are on the same PostgreSQL server. */
async function objects(prefix: string): Promise<string[]> {
  const like = `%\\_${prefix.replaceAll('-', '\\_')}\\_%`;
  const rows = await world.sql<{ name: string }>(
    `select 'role ' || rolname as name from pg_roles where rolname like $1
     union all select 'database ' || datname from pg_database where datname like $1
     union all select 'schema ' || nspname from pg_namespace where nspname like $1 order by 1`,
    [like],
  );
  return rows.map(({ name }) => name);
}

function objectsOf({ slug, isolation }: Company): string[] {
  const name = slug.replaceAll('-', '_');
  const roles = [`role owner_${name}`, `role user_${name}`];
  if (isolation === 'SHARED') return [];
  return [isolation === 'SCHEMA' ? `schema schema_${name}` : `database tenant_${name}`, ...roles];
}

let turn = 0;
/** Founds a company for each step of each tier, all in one process, and kills it when each stands before its step. */
async function killed(): Promise<{ prefix: string; companies: Company[] }> {
  turn += 1;
  const prefix = `kill${process.pid}-${turn}`;
  const companies = Object.entries(stepsOf).flatMap(([isolation, steps]) =>
    steps.map((before) => ({
      slug: `${prefix}-${isolation.toLowerCase()}-${before}`,
      email: world.email(before),
      isolation: Isolation[isolation as Isolation],
      before,
    })),
  );
  const { applicationUrl, adminUrl } = world.database;
  const victim: Victim = { applicationUrl, adminUrl, encryption: secrets.encryption, companies };
  const script = new URL('../../tests/world/founding-victim.ts', import.meta.url).pathname;
  const words = ['--import', './scripts/typescript.js', script, JSON.stringify(victim)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return { prefix, companies };
}

const again = ({ slug, email, isolation }: Company) =>
  clientCreate(operator, {
    name: slug,
    slug,
    isolation: Isolation[isolation],
    ownerEmail: email,
    ownerPassword: password,
  });
const statusOf = async ({ slug }: Company) =>
  (await world.sql<{ status: string }>('select status from central.clients where slug = $1', [slug]))[0]
    ?.status;

// Nine seconds of each are the claim of the killed process.
describe('a process that is killed while it makes companies (B2)', { timeout: 60_000 }, () => {
  test('made again at once, every one is ACTIVE soon, with the password that was given last', async () => {
    const { prefix, companies } = await killed();
    const began = performance.now();
    const outcomes = await Promise.all(
      companies.map((company) => again(company).catch((error: unknown) => error)),
    );
    // The claim of the killed one counts until it ends; the rest is work for all of them at once.
    expect(performance.now() - began).toBeLessThan(20_000);
    for (const [i, company] of companies.entries()) {
      const expected = company.before === 'none' ? { code: 'CONFLICT' } : { ok: true };
      expect(outcomes[i], company.slug).toMatchObject(expected);
      expect(await statusOf(company)).toBe('ACTIVE');
      if (company.before !== 'none') await world.login(company.email);
    }
    expect(await objects(prefix)).toEqual(companies.flatMap(objectsOf).toSorted());
    expect(await world.sql('select from central.provisionings')).toEqual([]);
  });

  test('or left to `doctor --fix`: every one is ACTIVE, and nothing is wrong any more', async () => {
    const { prefix, companies } = await killed();
    // The rest of the nine seconds is waited for above already.
    await world.sql(`update central.provisionings set claimed_until = now() + interval '1 s'`);
    const { ok, data } = await doctor(operator, { fix: true });
    expect([ok, data]).toEqual([true, expect.anything()]);
    for (const company of companies) expect(await statusOf(company)).toBe('ACTIVE');
    expect(await objects(prefix)).toEqual(companies.flatMap(objectsOf).toSorted());
    expect((await doctor(operator, {})).data).toMatchObject({ ok: true, findings: [] });
  });
});
