// Tried: without the route's permission check, MARKETING fetches the orders and SELLER sends and fetches everything (200, not 403).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFile, importFile } from '../../tests/world/file-calls.js';
import { platformCaller } from '../../tests/world/platform.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Role } from '#server/identity/role.js';

let world: World;
let acme: TestClient;
let token: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  token = acme.owner.accessToken;
});
afterAll(() => world.stop());

const file = 'sku,name\nA-1,x\n';

describe('who may send and fetch files (E6)', () => {
  test('nobody without a token, nor a platform user, nor with another client’s header', async () => {
    for (const call of [{}, { token: 'nonsense' }]) {
      const { status, body } = await importFile(world, 'products', file, call);
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await exportFile(world, 'orders')).status).toBe(401);
    const platform = await platformCaller(world, PlatformRole.SUPERADMIN);
    expect((await platform.send('{ __typename }')).status).toBe(200);
    const headers = { 'x-client-slug': 'globex' };
    const { status, body } = await importFile(world, 'products', file, { token, headers });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'CLIENT_MISMATCH']);
  });

  test.each([
    [Role.ADMIN, 200, 200, 200, 200, 200],
    [Role.MARKETING, 200, 200, 200, 200, 403],
    [Role.SELLER, 403, 403, 403, 403, 403],
  ])('%s', async (role, ...expected) => {
    const own = await world.client();
    const { accessToken } = await own.join(role);
    const sent = [
      await importFile(world, 'products', file, { token: accessToken }),
      await importFile(world, 'customers', 'code,name\nA,x\n', { token: accessToken }),
      await exportFile(world, 'products', accessToken),
      await exportFile(world, 'customers', accessToken),
      await exportFile(world, 'orders', accessToken),
    ];
    expect(sent.map(({ status }) => status)).toEqual(expected);
  });

  test('a paused client’s people are told so', async () => {
    const paused = await world.client();
    await world.sql(`update central.clients set status = 'PAUSED' where id = $1`, [paused.id]);
    await world.registryCatchesUp();
    const { status, body } = await importFile(world, 'products', file, { token: paused.owner.accessToken });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'CLIENT_PAUSED']);
    expect((await exportFile(world, 'products', paused.owner.accessToken)).status).toBe(403);
  });
});

describe('what a file may be', () => {
  test.each([
    ['application/json', {}],
    ['multipart/form-data; boundary=x', {}],
    ['text/plain', {}],
    ['', {}],
    ['text/csv; charset=iso-8859-1', {}],
    ['text/csv', { 'content-encoding': 'gzip' }],
  ])('%j %j is refused with 415', async (type, headers) => {
    const { status, body } = await importFile(world, 'products', file, { token, type, headers });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([415, 'BAD_REQUEST']);
    expect(body.errors?.[0]?.extensions.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('its charset may be named', async () => {
    const call = { token, type: 'text/csv;charset="UTF-8"', dryRun: true };
    expect((await importFile(world, 'products', file, call)).status).toBe(200);
  });

  test('more than 1 MB is read here, and nowhere else', async () => {
    const large = `sku,name,description\nA-1,x,\n${`L,x,${'y'.repeat(1000)}\n`.repeat(1200)}`;
    const { status, body } = await importFile(world, 'products', large, { token, dryRun: true });
    expect([status, body.count]).toEqual([200, 1199]);
    const graphql = await world.server.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: `{"query":"{ __typename }","pad":"${'x'.repeat(1024 * 1024)}"}`,
    });
    expect(graphql.statusCode).toBe(413);
    expect((await importFile(world, 'nothing', file, { token })).status).toBe(404);
  });

  test('a refusal carries the trace id of the answer', async () => {
    const { headers, body } = await importFile(world, 'products', 'sku\n', {});
    expect(body.errors?.[0]?.extensions.traceId).toBe(headers['x-trace-id']);
    const faulty = await importFile(world, 'products', 'sku,name\n,x\n', { token });
    expect(faulty.body.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      traceId: faulty.headers['x-trace-id'],
    });
  });
});
