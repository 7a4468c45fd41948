// Tried: with another media type in the short way's table, with its status left at 200, with `null` for wrong variables: each
// is found here.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client();
  await acme.as().ask('mutation { createOrder(input: { code: "ONE" }) { id } }');
});
afterAll(() => world.stop());

const newer = 'application/graphql-response+json';
const accepts = ['*/*', 'application/json', newer, `${newer}, application/json;q=0.9`];
const cases: [name: string, query: string, variables?: object, nobody?: 'nobody'][] = [
  ['data', '{ order(code: "ONE") { code status } }'],
  ['nothing there', '{ order(code: "NONE") { code } }'],
  ['an error with data beside it', '{ order { id } __typename }'],
  ['an error alone', 'mutation A { deleteOrder(id: "nothing") { id } }'],
  ['a wrong variable', 'query A($first: Int) { orders(first: $first) { totalCount } }', { first: 'two' }],
  ['no variable', 'query A($id: ID!) { order(id: $id) { id } }'],
  ['nobody signed in', '{ order(code: "ONE") { code } me { id } }', {}, 'nobody'],
];

describe('what is asked again is answered as it was at first (GraphQL over HTTP)', () => {
  describe.each(accepts)('%s', (accept) => {
    test.each(cases)('%s', async (_, query, variables, nobody) => {
      // A text of its own: what was asked under another media type would be known already.
      const own = `${query} # ${accept}`;
      const ask = async () => {
        const caller = nobody ? world.nobody : acme.as();
        const { status, headers, data, errors } = await caller.with({ accept }).send(own, variables);
        const { 'x-trace-id': trace, date: __, ...kept } = headers;
        const told = errors?.map(({ extensions, ...error }) => ({
          ...error,
          extensions: { ...extensions, traceId: extensions['traceId'] === trace },
        }));
        return { status, headers: kept, data, errors: told };
      };
      const first = await ask();
      expect(await ask()).toEqual(first);
      expect(await ask()).toEqual(first);
    });
  });
});
