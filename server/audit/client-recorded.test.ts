// Tried: with the record written and the registry not put back, "changes nothing that it can't record" fails.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AppError } from '#server/errors/app-error.js';
import { cli } from '../../tests/world/operator.js';
import { platformUser } from '../../tests/world/platform.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => {
  vi.restoreAllMocks();
  return world.stop();
});

interface Entry {
  readonly kind: string;
  readonly id: string | null;
  readonly label: string;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}
const entries = (of: TestClient) =>
  of.sql<Entry>(
    `select actor_kind as kind, actor_id as id, actor_label as label, before, after from changes
     where client_id = $1 and entity = 'clients' and action = 'UPDATE' and row_id = $1 order by transaction, id`,
    [of.id],
  );
const Update = 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { name } }';

describe('a change of the client is recorded with the client (C8)', () => {
  test('by whoever made it, complete before and after', async () => {
    const acme = await world.client();
    await acme.as().ask(Update, { input: { name: 'Acme & Sons', currency: 'USD' } });
    const [entry, ...more] = await entries(acme);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'USER',
      id: acme.owner.user.id,
      label: acme.owner.user.email,
      before: { id: acme.id, name: 'Acme', currency: 'EUR', join_policy: 'INVITE_ONLY', status: 'ACTIVE' },
      after: {
        id: acme.id,
        name: 'Acme & Sons',
        currency: 'USD',
        join_policy: 'INVITE_ONLY',
        slug: acme.slug,
      },
    });
  });

  test('not where nothing changed', async () => {
    const acme = await world.client();
    await acme.as().ask(Update, { input: {} });
    await acme.as().ask(Update, { input: { name: 'Acme' } });
    expect(await entries(acme)).toEqual([]);
  });

  test('changes nothing that it can’t record', async () => {
    const acme = await world.client();
    await acme.sql(`update residents set state = 'CLOSED' where client_id = $1`, [acme.id]);
    const { code } = await acme.as().refusal(Update, { input: { name: 'Unseen', description: 'x' } });
    await acme.sql(`update residents set state = 'OPEN' where client_id = $1`, [acme.id]);
    expect(code).toBe('SERVICE_UNAVAILABLE');
    const { client } = await acme.as().ask<{ client: object }>('{ client { name description } }');
    expect(client).toEqual({ name: 'Acme', description: null });
  }, 20_000);
});

describe('the operator’s pausing and resuming is recorded with the client', () => {
  const Pause = 'mutation ($slug: String!) { pauseClient(slug: $slug) { status } }';
  const Resume = 'mutation ($slug: String!) { resumeClient(slug: $slug) { status } }';

  test('by the platform user', async () => {
    const acme = await world.client();
    const root = await platformUser(world);
    const operator = world.bearer(root.accessToken);
    await operator.ask(Pause, { slug: acme.slug });
    await operator.ask(Resume, { slug: acme.slug });
    const by = { kind: 'PLATFORM', id: root.user.id, label: root.user.email };
    expect(await entries(acme)).toMatchObject([
      { ...by, before: { status: 'ACTIVE' }, after: { status: 'PAUSED' } },
      { ...by, before: { status: 'PAUSED' }, after: { status: 'ACTIVE' } },
    ]);
  });

  test('by the operator’s tool', async () => {
    const acme = await world.client();
    expect((await cli(world, ['client', 'pause', acme.slug])).code).toBe(0);
    expect(await entries(acme)).toMatchObject([{ kind: 'PLATFORM', id: null, label: 'cli' }]);
  });

  test('a client whose database does not answer can be paused all the same, and the server’s log says it', async () => {
    const acme = await world.client();
    const operator = world.bearer((await platformUser(world)).accessToken);
    const { gateway } = world.server.services;
    const doorOf = gateway.doorOf.bind(gateway);
    vi.spyOn(gateway, 'doorOf').mockImplementation(async (id, actor) => {
      if (actor?.kind === 'PLATFORM') throw new AppError('SERVICE_UNAVAILABLE', 'Out of reach.');
      return doorOf(id, actor);
    });
    const { pauseClient } = await operator.ask<{ pauseClient: object }>(Pause, { slug: acme.slug });
    expect(pauseClient).toEqual({ status: 'PAUSED' });
    expect(world.log.some((line) => line.includes('is not recorded with the client'))).toBe(true);
  });
});
