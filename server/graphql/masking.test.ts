import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { AppError } from '#server/errors/app-error.js';
import { Order } from '#server/orders/order.entity.js';
import { Login, Me } from '../../tests/world/documents.js';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const input = { email: 'a@example.test', password: 'long enough' };
const sql = 'select password_hash from "shared"."users" where host = 10.1.2.3';

async function answerTo(error: unknown) {
  vi.spyOn(world.server.services.directory, 'clientOf').mockRejectedValue(error);
  const answer = await world.nobody
    .with({ accept: 'application/graphql-response+json' })
    .send(Login, { input });
  return { answer, error: answer.errors?.[0] };
}
const failure = (code: string, message = sql) => Object.assign(new Error(message), { code });
const logged = (traceId: unknown) =>
  world.log
    .map(
      (line) =>
        JSON.parse(line) as { traceId?: string; msg: string; err?: { message: string; stack: string } },
    )
    .filter((line) => line.traceId === traceId);

describe('what is unexpected', () => {
  test.each([
    ['an error with SQL in it', new Error(sql)],
    ['an error of PostgreSQL', failure('42P01')],
    ['something that is no error', { query: sql }],
    ['a text', sql],
  ])('is masked, with a trace id: %s', async (_what, thrown) => {
    const { answer, error } = await answerTo(thrown);
    expect(answer.status).toBe(500);
    expect(error).toEqual({
      message: 'Something went wrong. The trace id finds it in the log.',
      locations: expect.any(Array) as unknown[],
      path: ['login'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: answer.headers['x-trace-id'] },
    });
    expect(JSON.stringify(answer)).not.toMatch(/password_hash|10\.1\.2\.3|node_modules|stack/);
  });

  test('is in the log with message and stack, under the same trace id', async () => {
    const { error } = await answerTo(new Error(sql));
    const [line] = logged(error?.extensions.traceId).filter(({ msg }) => msg === 'unexpected error');
    expect(line?.err?.message).toBe(sql);
    expect(line?.err?.stack).toContain('masking.test.ts');
  });

  test('what is expected is not logged as an error', async () => {
    const answer = await world.nobody.send(Me);
    const lines = logged(answer.errors?.[0]?.extensions.traceId);
    expect(lines.map(({ msg }) => msg)).toEqual(['graphql']);
  });
});

describe('a database out of reach is SERVICE_UNAVAILABLE', () => {
  test.each([
    ['refused', failure('ECONNREFUSED', 'connect ECONNREFUSED 10.1.2.3:5432')],
    ['reset', failure('ECONNRESET')],
    ['shutting down', failure('57P01')],
    ['statement timeout', failure('57014')],
    ['too many connections', failure('53300')],
    ['a pool that is used up', new Error('timeout exceeded when trying to connect')],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ])('%s', async (_what, thrown) => {
    const { answer, error } = await answerTo(thrown);
    expect({ status: answer.status, code: error?.extensions.code }).toEqual({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(JSON.stringify(answer)).not.toMatch(/10\.1\.2\.3|terminated|timeout|password_hash/);
  });

  // Tried: looking at instanceof alone it comes out as INTERNAL_SERVER_ERROR.
  test('also where no connection could be had for the ORM, which wraps the refusal', async () => {
    const own = await OwnGateway.open(world);
    const refusal = new AppError('SERVICE_UNAVAILABLE', 'Try again in a moment.', { since: 'today' });
    own.pool.connect = () => Promise.reject(refusal);
    const { em } = await own.doorOf(randomUUID());
    const thrown = await em.find(Order, {}).catch((error: unknown) => error);
    expect(thrown).not.toBe(refusal);
    const { error } = await answerTo(thrown);
    expect(error).toMatchObject({
      message: 'Try again in a moment.',
      extensions: { code: 'SERVICE_UNAVAILABLE', since: 'today' },
    });
    expect(logged(error?.extensions.traceId).map(({ msg }) => msg)).toEqual(['graphql']);
    await own.close();
  });
});
