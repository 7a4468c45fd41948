// Tried: without `costs.take` in KnownAnswers a known text is answered for ever, without it in Screening a new one is.
import { afterEach, expect, test } from 'vitest';
import { LiveDesk } from '../../tests/world/live-desk.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { clientCosts } from '../../tests/world/client-costs.js';

let world: World;
let acme: TestClient;
afterEach(() => world.stop());
const start = async (limit: string) => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_CLIENT_COST: limit });
  acme = await world.client('Acme');
};
const newer = { accept: 'application/graphql-response+json' };
const wait = 'TOO_MANY_REQUESTS';

test('a client that asks too often waits, by POST and GET, with known texts and new ones; others do not', async () => {
  await start('5/1h');
  const globex = await world.client('Globex');
  const me = '{ me { id } }';
  for (let at = 0; at < 5; at += 1) await acme.as().ask(me);
  for (const text of [me, '{ me { id email } }', '{ nowhere }', '{']) {
    const { status, errors, headers } = await acme.as().with(newer).send(text);
    expect(status).toBe(429);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: wait, traceId: expect.any(String) as string });
    expect(headers['retry-after']).toBe(String(errors?.[0]?.extensions['retryAfter']));
  }
  const authorization = `Bearer ${acme.owner.accessToken}`;
  const got = await world.server.http.inject({
    url: '/graphql',
    query: { query: '{ me { lastName } }' },
    headers: { authorization, ...newer },
  });
  expect([got.statusCode, Number(got.headers['retry-after']) > 0]).toEqual([429, true]);
  const file = await world.server.http.inject({
    url: '/files/export/orders.csv',
    headers: { authorization },
  });
  expect([file.statusCode, Number(file.headers['retry-after']) > 0]).toEqual([429, true]);
  await globex.as().ask(me);
  await world.login(acme.owner.user.email);
});

test('what an operation may give is what it costs, known or new', async () => {
  await start('100000/1h');
  const spent = clientCosts(world, acme.id);
  const list = '{ orders(first: 50) { nodes { id } } }';
  expect(await spent(() => acme.as().ask('{ me { id } }'))).toBe(1);
  expect(await spent(() => acme.as().ask(list))).toBe(51);
  expect(await spent(() => acme.as().ask(list))).toBe(51);
  expect(
    await spent(() => acme.as().ask('query ($n: Int) { orders(first: $n) { nodes { id } } }', { n: 7 })),
  ).toBe(8);
  expect(await spent(() => acme.as().send('{ nowhere }'))).toBe(1);
  expect(await spent(() => acme.as().ask('{ __typename }'))).toBe(1);
  const order = 'query ($id: ID!) { order(id: $id) { id } }';
  await acme.as().send(order, { id: acme.id });
  expect(await spent(() => acme.as().send(order, {}))).toBe(1);
});

test('a subscription counts as well', async () => {
  await start('2/1h');
  const desk = await LiveDesk.at(world);
  const told = await desk.hears(desk.as(acme.owner));
  expect(told.codes).toEqual([]);
  await acme.as().ask('{ me { id } }');
  const late = desk.as(acme.owner);
  expect(await late.letIn).toBe(true);
  const refused = late.subscribe('subscription { orderChanged { kind } }');
  await expect.poll(() => refused.codes, { timeout: 5_000 }).toEqual([wait]);
  expect(refused.results[0]?.errors?.[0]?.extensions?.['retryAfter']).toBeGreaterThan(0);
  await desk.close();
});

test('the next window begins anew', async () => {
  await start('3/1s');
  const send = async () => (await acme.as().send('{ me { id } }')).errors?.[0]?.extensions.code ?? 'OK';
  await expect.poll(send, { timeout: 5_000, interval: 1 }).toBe(wait);
  await expect.poll(send, { timeout: 5_000, interval: 50 }).toBe('OK');
});

test('RATE_LIMIT=off counts nothing', async () => {
  world = await World.start({ RATE_LIMIT: 'off', RATE_LIMIT_CLIENT_COST: '1/1h' });
  acme = await world.client('Acme');
  for (let at = 0; at < 3; at += 1) await acme.as().ask('{ me { id } }');
});
