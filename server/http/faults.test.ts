import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const post = async (payload: string, headers: Record<string, string> = {}, url = '/graphql') => {
  const response = await world.server.http.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  const { errors } = response.json<{ errors?: { message: string; extensions: Record<string, unknown> }[] }>();
  return { response, status: response.statusCode, error: errors?.[0], code: errors?.[0]?.extensions['code'] };
};
const json = /^application\/(graphql-response\+)?json/;

describe('a request that can’t be read gets JSON, never HTML', () => {
  test.each([
    ['malformed JSON', '{"query": "{ __typename }"', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['a JSON text', '"{ __typename }"', 400, 'BAD_REQUEST'],
    ['a list (a batch)', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['a query that is no text', '{"query": 5}', 400, 'BAD_REQUEST'],
    ['prototype pollution', '{"query":"{ __typename }","__proto__":{"admin":true}}', 400, 'BAD_REQUEST'],
  ])('%s', async (_what, payload, status, code) => {
    const found = await post(payload);
    expect({ status: found.status, code: found.code }).toEqual({ status, code });
    expect(found.response.headers['content-type']).toMatch(json);
    expect(found.error?.extensions['traceId']).toBe(found.response.headers['x-trace-id']);
    expect(found.response.body).not.toMatch(/node_modules|\bat .*\.[jt]s|<html/i);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'the type %s, which a page of another site could send unasked, is refused',
    async (type) => {
      const { status, code } = await post('{"query":"{ __typename }"}', { 'content-type': type });
      expect({ status, code }).toEqual({ status: 415, code: 'BAD_REQUEST' });
    },
  );

  test('a body of more than 1 MB is PAYLOAD_TOO_LARGE, one just below is read', async () => {
    const body = (bytes: number) => {
      const empty = JSON.stringify({ query: '{ __typename }', variables: { pad: '' } });
      return JSON.stringify({
        query: '{ __typename }',
        variables: { pad: 'x'.repeat(bytes - empty.length) },
      });
    };
    expect((await post(body(1024 * 1024))).status).toBe(200);
    const { status, code, response, error } = await post(body(1024 * 1024 + 1));
    expect({ status, code }).toEqual({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(error?.extensions['traceId']).toBe(response.headers['x-trace-id']);
  });
});

describe('an address that is not there', () => {
  test.each([
    ['GET', '/nowhere'],
    ['POST', '/nowhere'],
    ['GET', '/graphql/more'],
    ['DELETE', '/graphql'],
    ['GET', '/files/export/users.csv'],
    ['GET', '/%00'],
    ['GET', '/../../etc/passwd'],
  ] as const)(
    '%s %s is NOT_FOUND as JSON with a trace id, and does not repeat the address',
    async (method, url) => {
      const response = await world.server.http.inject({ method, url });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({
        errors: [
          {
            message: 'There is nothing here.',
            extensions: { code: 'NOT_FOUND', traceId: response.headers['x-trace-id'] },
          },
        ],
      });
    },
  );

  test('an address that can’t be decoded is BAD_REQUEST, in the same form', async () => {
    const response = await world.server.http.inject({ url: '/%E0%A4%A' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('trace ids', () => {
  test('are the server’s own, one a request', async () => {
    const ids = await Promise.all(
      [1, 2].map(
        async () =>
          (await post('{"query":"{ me { id } }"}', { 'x-trace-id': 'mine', 'request-id': 'mine' })).response,
      ),
    );
    const [one, two] = ids.map(({ headers }) => headers['x-trace-id']);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(two);
  });

  test('are the same in header, error and log', async () => {
    const { response, error } = await post('{"query":"query Traced { me { id } }"}');
    const traceId = response.headers['x-trace-id'];
    expect(error?.extensions['traceId']).toBe(traceId);
    const line = world.log
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find((one) => one['traceId'] === traceId);
    expect(line).toMatchObject({
      operation: 'Traced',
      kind: 'query',
      fields: ['me'],
      codes: ['UNAUTHENTICATED'],
    });
  });
});
