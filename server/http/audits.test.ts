import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../tests/world/world.js';

let world: World;
let url = '';
beforeAll(async () => {
  world = await World.start();
  url = `${await world.server.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(() => world.stop());

describe('GraphQL over HTTP, as the specification’s own audits see it', () => {
  const audits = serverAudits({ url: () => url, fetchFn: fetch });

  test('has 61 of them', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});
