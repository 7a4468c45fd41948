// Tried: without the scan, "1 MB of tokens" takes seconds and "fields 20,000 deep" exhausts the stack; without `extentOf`, the
// fragment bombs run until they are killed; without `ofCost`, the largest pages are read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { abuses } from '../../../tests/world/abusive-documents.js';
import type { Caller } from '../../../tests/world/caller.js';
import { sentBy } from '../../../tests/world/recorded-statements.js';
import { World } from '../../../tests/world/world.js';

const newer = { accept: 'application/graphql-response+json' };
let world: World;
let owner: Caller;
beforeAll(async () => {
  world = await World.start();
  owner = (await world.client()).as().with(newer);
  // What is looked up once for the session is not the document's.
  await owner.ask('{ me { id } }');
});
afterAll(() => world.stop());

describe('an operation that is too much (E5)', () => {
  test.each(abuses)('$name is refused before any SQL', async ({ query, variables, code }) => {
    let answer: Awaited<ReturnType<Caller['send']>> | undefined;
    const sent = await sentBy(async () => {
      answer = await owner.send(query, variables);
    });
    expect(answer?.errors?.[0]?.extensions).toMatchObject({ code, traceId: expect.any(String) as string });
    expect(answer?.status).toBe(400);
    expect(answer?.data ?? null).toBeNull();
    expect(sent).toEqual([]);
  });

  test('is refused again, also with other variables, and runs where it is less', async () => {
    const query = `query ($first: Int) {
      orders(first: $first) { nodes { items { product { recommendations { product { id } } } } } } }`;
    const ask = (first: number) => owner.send(query, { first });
    expect((await ask(50)).status).toBe(200);
    expect((await ask(50)).status).toBe(200);
    expect((await ask(100)).errors?.[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
    expect((await ask(100)).errors?.[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
    expect((await ask(50)).status).toBe(200);
  });

  test('answers 200 with the same code to application/json, and is one line in the log', async () => {
    const from = world.log.length;
    const { status, errors } = await owner.with({ accept: 'application/json' }).send('{ a }'.repeat(5_000));
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'OPERATION_TOO_COMPLEX']);
    const lines = world.log.slice(from).map((line) => JSON.parse(line) as { msg: string; codes?: string[] });
    expect(lines.filter(({ msg }) => msg === 'graphql').map(({ codes }) => codes)).toEqual([
      ['OPERATION_TOO_COMPLEX'],
    ]);
  });

  test('is refused by GET as well', async () => {
    const response = await world.server.http.inject({
      url: '/graphql',
      headers: newer,
      query: { query: `{ ${Array.from({ length: 300 }, (_, at) => `a${at}: __typename`).join(' ')} }` },
    });
    const disguised = `${encodeURIComponent(`{ ${'__typename '.repeat(300)} }#`)}%zz`;
    const other = await world.server.http.inject({ url: `/graphql?query=${disguised}`, headers: newer });
    expect(other.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }] });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX' } }] });
  });

  test('is not what tools and pages ask', async () => {
    await owner.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    await owner.ask(
      `{ orders(first: 100) { totalCount pageInfo { endCursor } nodes { id customer { id salesGroup { id } }
         items { id product { id category { id } } } createdBy { id } } } }`,
    );
  });
});

test('a setting is the limit', async () => {
  const small = await World.start({ MAX_DEPTH: '3', MAX_ALIASES: '1', MAX_TOKENS: '40', MAX_COST: '21' });
  const codeOf = async (query: string) =>
    (await small.nobody.send(query)).errors?.[0]?.extensions.code ?? 'answered';
  const complex = 'OPERATION_TOO_COMPLEX';
  expect(await codeOf('{ orders { nodes { id } } }')).toBe('UNAUTHENTICATED');
  expect(await codeOf('{ orders { nodes { customer { id } } } }')).toBe(complex);
  expect(await codeOf('{ orders(first: 21) { nodes { id } } }')).toBe(complex);
  expect(await codeOf('{ a: __typename __typename }')).toBe('answered');
  expect(await codeOf('{ a: __typename b: __typename }')).toBe(complex);
  expect(await codeOf('{ __typename __typename __typename }')).toBe(complex);
  expect(await codeOf(`{ __typename ${'# a\n'.repeat(100)} }`)).toBe('answered');
  expect(await codeOf(`{ __typename ${'@skip(if: false) '.repeat(8)} }`)).toBe(complex);
  await small.stop();
});
