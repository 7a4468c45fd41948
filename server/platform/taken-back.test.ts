// A client whose making failed is taken back; it may vanish between two looks of the platform.
import { randomUUID } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CursorSigner } from '#server/database/pagination/cursor.js';
import { User } from '#server/identity/user.entity.js';
import { CentreReader } from '#server/tenancy/centre-reader.js';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { platformCaller } from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

describe('a client that is taken back while it is looked at', () => {
  test('is left out of the list', async () => {
    const operator = await platformCaller(world);
    const acme = await world.client('Acme');
    const { registry } = world.server.services;
    const centre = registry.centre.bind(registry);
    vi.spyOn(registry, 'centre').mockImplementation(() => {
      const em = centre();
      vi.spyOn(em, 'find').mockResolvedValue([]);
      return em;
    });
    const list = '{ platform { clients { nodes { slug } edges { node { slug } } } } }';
    expect(await operator.ask(list)).toEqual({ platform: { clients: { nodes: [], edges: [] } } });
    vi.restoreAllMocks();
    expect(JSON.stringify(await operator.ask(list))).toContain(acme.slug);
  });

  test('is NOT_FOUND where it is the answer', async () => {
    const { registry, platformClients } = world.server.services;
    const client = await registry.bySlug('default');
    if (client === undefined) throw new Error('There is no default client.');
    await expect(platformClients.see({ ...client, placementId: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

// Tried: without the look at the filter it gave a user.
describe('the reader of the centre', () => {
  test('reads no table of clients: there it would show everybody’s rows', async () => {
    const own = await OwnGateway.open(world);
    const reader = new CentreReader({
      application: own.pool,
      metadataOf: (entity) => own.orm.getMetadata().get(entity),
      cursors: new CursorSigner(Buffer.alloc(32, 1)),
      statementTimeoutMs: 1_000,
    });
    const page = { size: 1, backward: false, cursor: undefined, cursorArgument: 'after' } as const;
    const list = { where: [], sort: [], page, filterKey: '' };
    await expect(reader.page(User, {} as GraphQLResolveInfo, list)).rejects.toThrow(
      'User is not a table of the centre.',
    );
    await own.close();
  });
});
