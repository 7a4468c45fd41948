import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newestMigration, tenantMigrations } from '../../migrations/tenant/list.js';
import { readSettings } from '#server/config/env.js';
import type { MigrationReport } from '#server/tenancy/migration-report.js';
import { makeOlder } from '../../tests/world/older-placement.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { migrateCommand } from './migrate-command.js';
import { WrongUse } from './wrong-use.js';

let world: World;
let first: TestClient;
beforeAll(async () => {
  world = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
  first = await world.client('One', { slug: 'told-one' });
  await world.client('Two', { slug: 'told-two' });
});
afterAll(() => world.stop());

/** What the first client's place is called: its slug steps aside for another installation's on the same PostgreSQL. */
const schema = () => `schema_${first.slug.replaceAll('-', '_')}`;
const role = () => `user_${first.slug.replaceAll('-', '_')}`;

const [oldest = '', ...later] = tenantMigrations.map(({ name }) => name);
beforeEach(() => makeOlder(world, first.id, oldest));

/** A stream that keeps what is written to it. */
class Kept extends Writable {
  text = '';
  constructor(readonly isTTY: boolean) {
    super();
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function migrate(args: string[], { terminal = false } = {}) {
  const [out, err] = [new Kept(false), new Kept(terminal)];
  const settings = () =>
    readSettings({
      DATABASE_URL: world.database.applicationUrl,
      DATABASE_ADMIN_URL: world.database.adminUrl,
    });
  const error = await migrateCommand(args, { settings, out, err }).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return { out: out.text, err: err.text, error };
}

describe('npm run migrate (B5)', () => {
  test('tells what became of each placement', async () => {
    expect(await migrate(['--parallel', '2'])).toEqual({
      out: [
        'central: up to date',
        'shared: up to date',
        `${schema()} (${first.slug}, main): ran ${later.join(', ')}`,
        'The installation is up to date.\n',
      ].join('\n'),
      err: '',
      error: undefined,
    });
    expect((await migrate([])).out).toBe(
      'central: up to date\nshared: up to date\nThe installation is up to date.\n',
    );
  });

  test('--json prints one document', async () => {
    const { out, error } = await migrate(['--json']);
    expect(error).toBeUndefined();
    const about = { server: 'main', failed: null };
    expect(JSON.parse(out)).toEqual({
      placements: [
        { placement: 'central', client: null, ran: [], ...about },
        { placement: 'shared', client: null, ran: [], ...about },
        { placement: schema(), client: first.slug, ran: later, ...about },
      ],
    });
  });

  test('shows a bar on a terminal, apart from the result', async () => {
    const { out, err } = await migrate(['--json'], { terminal: true });
    expect(err).toContain('1/1');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  test('fails when a placement failed, after the others, and says why', async () => {
    await world.sql(`alter role ${role()} createdb`);
    try {
      const { out, error } = await migrate([]);
      expect(out).toContain(`${schema()} (${first.slug}, main): FAILED: Isolation is broken: `);
      expect(out).not.toContain('is up to date.');
      expect(error).toEqual(new Error('1 of 3 could not be brought up to date.'));
      const { placements } = JSON.parse((await migrate(['--json'])).out) as { placements: MigrationReport[] };
      expect(placements[2]?.failed).toContain('Isolation is broken');
    } finally {
      await world.sql(`alter role ${role()} nocreatedb`);
    }
  });

  // Tried: with the shared tier's failure thrown instead of reported, the client's own placement stays behind.
  test('goes on behind a shared tier that failed, and not behind a centre that did', async () => {
    await world.sql('grant truncate on central.clients to vecindad_app');
    try {
      const { out, error } = await migrate(['--json']);
      const { placements } = JSON.parse(out) as { placements: MigrationReport[] };
      expect(placements.map(({ placement, failed }) => [placement, failed !== null])).toEqual([
        ['central', true],
      ]);
      expect(error).toEqual(new Error('1 of 1 could not be brought up to date.'));
    } finally {
      await world.sql('revoke truncate on central.clients from vecindad_app');
    }
    await world.sql('grant truncate on shared.orders to vecindad_app');
    try {
      const { out } = await migrate([]);
      expect(out).toMatch(/^shared: FAILED: Isolation is broken/m);
      expect(out).toContain(`${schema()} (${first.slug}, main): ran `);
      expect(
        await world.sql(`select migration from central.placements where schema = '${schema()}'`),
      ).toEqual([{ migration: newestMigration }]);
    } finally {
      await world.sql('revoke truncate on shared.orders from vecindad_app');
    }
  });

  test.each([['--parallel', '0'], ['--parallel', '65'], ['--parallel', 'two'], ['--everything'], ['now']])(
    'with %s %s tells how it is used',
    async (...args) => {
      const { error, out } = await migrate(args);
      expect(error).toBeInstanceOf(WrongUse);
      expect([String(error), out]).toEqual([expect.stringContaining('Usage: npm run migrate'), '']);
    },
  );
});
