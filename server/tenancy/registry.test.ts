// Tried: with a look at one client moving the mark of the polls, "a change is not lost while polls fail" fails; with
// `#remember` taking whatever it is told, "a poll that began before" fails.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { onRows, statementsOf } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { ClientStatus } from './client.entity.js';
import { Registry } from './registry.js';

let world: World;
let own: OwnGateway;
let acme: TestClient;
/** A second server's. */
let registry: Registry;
beforeAll(async () => {
  world = await World.start();
  own = await OwnGateway.open(world);
  acme = await world.client('Acme');
});
afterAll(async () => {
  await own.close();
  await world.stop();
});
beforeEach(async () => {
  await world.sql(`update central.clients set status = 'ACTIVE', name = 'Acme', slug = $2 where id = $1`, [
    acme.id,
    acme.slug,
  ]);
  await world.registryCatchesUp();
  registry = new Registry(own.orm);
  await registry.refresh();
});

const behindItsBack = (changes: string, id = acme.id) =>
  world.sql(`update central.clients set ${changes} where id = $1`, [id]);
const until = async (holds: () => Promise<boolean>, ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
};

describe('the registry', () => {
  test('finds a client by id and by slug, asks once, and finds nobody where there is nobody', async () => {
    registry = new Registry(own.orm);
    const asked = await statementsOf(async () => {
      for (let i = 0; i < 5; i += 1) {
        expect((await registry.byId(acme.id))?.slug).toBe(acme.slug);
        expect((await registry.bySlug(acme.slug))?.id).toBe(acme.id);
      }
    });
    // The world's own poller asks with a condition on updated_at.
    expect(onRows(asked).filter((text) => !text.includes('updated_at" >='))).toHaveLength(1);
    expect(await registry.byId('00000000-0000-7000-8000-00000000dead')).toBeUndefined();
    expect(await registry.bySlug('nobody')).toBeUndefined();
  });

  test('a change made here acts at once', async () => {
    await registry.byId(acme.id);
    await registry.update(acme.id, { status: ClientStatus.PAUSED });
    expect((await registry.byId(acme.id))?.status).toBe('PAUSED');
    await expect(registry.update('00000000-0000-7000-8000-00000000dead', { name: 'x' })).rejects.toThrow();
  });

  test('a change made elsewhere acts with the next look', async () => {
    await registry.byId(acme.id);
    await behindItsBack(`status = 'PAUSED'`);
    expect((await registry.byId(acme.id))?.status).toBe('ACTIVE');
    await registry.refresh();
    expect((await registry.byId(acme.id))?.status).toBe('PAUSED');
  });

  test('a new slug is found, the old one is not', async () => {
    await registry.bySlug(acme.slug);
    await behindItsBack(`slug = 'renamed-acme'`);
    await registry.refresh();
    expect(await registry.bySlug(acme.slug)).toBeUndefined();
    expect((await registry.bySlug('renamed-acme'))?.id).toBe(acme.id);
  });

  test('a poll that began before a change does not undo it', async () => {
    await registry.byId(acme.id);
    await behindItsBack(`name = 'Old'`);
    const fork = own.orm.em.fork.bind(own.orm.em);
    let overtaken = false;
    const slowly = vi.spyOn(own.orm.em, 'fork').mockImplementation((options) => {
      const em = fork(options);
      const find = em.find.bind(em);
      em.find = (async (...args: Parameters<typeof find>) => {
        const seen = await find(...args);
        slowly.mockRestore();
        if (!overtaken) await registry.update(acme.id, { name: 'New' });
        overtaken = true;
        return seen;
      }) as typeof em.find;
      return em;
    });
    await registry.refresh();
    expect(overtaken).toBe(true);
    expect((await registry.byId(acme.id))?.name).toBe('New');
  });

  test('forgets what was taken back', async () => {
    await registry.byId(acme.id);
    await behindItsBack(`name = 'Fresh'`);
    registry.forget(acme.id);
    expect((await registry.byId(acme.id))?.name).toBe('Fresh');
  });
});

describe('two servers (A12)', () => {
  test('a client paused by one is refused by the other within a second', async () => {
    const ask = () => acme.as().send('{ client { id } }');
    expect((await ask()).errors).toBeUndefined();
    await registry.update(acme.id, { status: ClientStatus.PAUSED });
    const refused = await until(
      async () => (await ask()).errors?.[0]?.extensions.code === 'CLIENT_PAUSED',
      1_000,
    );
    expect(refused).toBe(true);
    await registry.update(acme.id, { status: ClientStatus.ACTIVE });
    expect(await until(async () => (await ask()).errors === undefined, 1_000)).toBe(true);
  });
});

describe('a server whose polls fail for a while', () => {
  test('sees what changed in the meantime, whatever was looked up since', async () => {
    const other = await world.client('Other');
    await registry.refresh();
    await registry.byId(acme.id);
    // Changes of 10 and of 60 seconds later, with no poll in between: the trigger would date them now.
    await world.sql('alter table central.clients disable trigger clients_dated');
    await behindItsBack(`status = 'PAUSED', updated_at = now() + interval '10 s'`);
    await behindItsBack(`updated_at = now() + interval '60 s'`, other.id);
    await registry.byId(other.id);
    await registry.refresh();
    expect((await registry.byId(acme.id))?.status).toBe('PAUSED');
  });
});
