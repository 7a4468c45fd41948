import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { ownSlug } from '../../tests/world/own-slug.js';
import { password, World, type TestClient } from '../../tests/world/world.js';

const closed = ownSlug('closed');
let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '1/15m' });
  acme = await world.client('Acme');
  await acme.join(Role.SELLER);
  await acme.as().ask('mutation { createOrder(input: { code: "TAKEN" }) { id } }');
});
afterAll(() => world.stop());

const newer = { accept: 'application/graphql-response+json' };
const older = { accept: 'application/json' };
const login = (email: string) =>
  `mutation { login(input: { email: "${email}", password: "guess" }) { tokenType } }`;
const join = (slug: string) =>
  `mutation { register(input: { email: "a@example.test", password: "${password}", clientSlug: "${slug}" }) { tokenType } }`;

/** One document for each code that can be had from outside; the caller is the seller unless it says nobody. */
const cases: [code: string, status: number, document: string, nobody?: 'nobody'][] = [
  ['GRAPHQL_PARSE_FAILED', 400, '{ me { '],
  ['GRAPHQL_VALIDATION_FAILED', 400, '{ nothing }'],
  ['BAD_USER_INPUT', 400, 'mutation { createOrder(input: { total: "-1" }) { id } }'],
  ['CLIENT_REQUIRED', 400, join('')],
  ['UNAUTHENTICATED', 401, '{ me { id } }', 'nobody'],
  ['INVALID_CREDENTIALS', 401, login('one@example.test')],
  ['FORBIDDEN', 403, 'mutation { updateClient(input: {}) { id } }'],
  ['INVITATION_REQUIRED', 403, join(closed)],
  ['NOT_FOUND', 404, 'mutation { deleteOrder(id: "nothing") { id } }'],
  ['CLIENT_NOT_FOUND', 404, join('nowhere')],
  ['CONFLICT', 409, 'mutation { createOrder(input: { code: "TAKEN" }) { id } }'],
  ['TOO_MANY_REQUESTS', 429, login('one@example.test')],
];

describe('the HTTP status (GraphQL over HTTP)', () => {
  beforeAll(() => world.client('Closed', { slug: closed }));

  test.each(cases)(
    '%s is %i for graphql-response+json, 200 for json',
    async (code, status, document, nobody) => {
      const caller = nobody ? world.nobody : acme.as(Role.SELLER);
      const answer = await caller.with(newer).send(document);
      expect({ code: answer.errors?.[0]?.extensions.code, status: answer.status }).toEqual({ code, status });
      expect(answer.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
      if (code === 'INVALID_CREDENTIALS') return;
      const same = await caller.with(older).send(document);
      expect({ code: same.errors?.[0]?.extensions.code, status: same.status }).toEqual({ code, status: 200 });
      expect(same.headers['content-type']).toMatch(/^application\/json/);
    },
  );

  test('is 200 where there is data beside the error', async () => {
    const document = '{ order { id } me { id } }';
    const answer = await acme.as().with(newer).send(document);
    expect(answer).toMatchObject({ status: 200, data: { order: null, me: { id: acme.owner.user.id } } });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('tells with 429 when to come again', async () => {
    const { headers, errors } = await world.nobody.with(newer).send(login('one@example.test'));
    expect(headers['retry-after']).toBe(String(errors?.[0]?.extensions['retryAfter']));
  });
});

describe('queries by GET', () => {
  const get = (parameters: Record<string, string>) =>
    world.server.http.inject({
      url: `/graphql?${new URLSearchParams(parameters).toString()}`,
      headers: { authorization: `Bearer ${acme.owner.accessToken}` },
    });

  test('work, with variables and an operation name', async () => {
    const response = await get({
      query: 'query A($code: String) { order(code: $code) { code } } query B { me { id } }',
      variables: '{"code":"TAKEN"}',
      operationName: 'A',
    });
    expect({ status: response.statusCode, body: response.json<object>() }).toEqual({
      status: 200,
      body: { data: { order: { code: 'TAKEN' } } },
    });
  });

  test('a mutation by GET is refused, and does nothing', async () => {
    const response = await get({ query: 'mutation { createOrder(input: { code: "BY-GET" }) { id } }' });
    expect(response.statusCode).toBe(405);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await acme.sql(`select 1 from orders where code = 'BY-GET'`)).toEqual([]);
  });

  test('an operation that the document does not have is BAD_REQUEST', async () => {
    const response = await get({ query: 'query A { me { id } }', operationName: 'B' });
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('which operation is meant must be said', async () => {
    const response = await get({ query: 'query A { me { id } } query B { me { id } }' });
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
