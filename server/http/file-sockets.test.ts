// Tried: with the connection closed as soon as the answer is sent, the sender of 60 MB reads nothing; with an answer that does not
// say that it is the last, who listens may be reset and who doesn't waits for an end; with what comes read on without bounds, who
// never stops sends all of his gigabyte.
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, lines } from '../../tests/world/file-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { bodyOf } from './file-body.js';

let world: World;
let acme: TestClient;
let token: string;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  token = acme.owner.accessToken;
});
afterAll(() => world.stop());

const codeOf = (body: string) =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe('files over a real connection', () => {
  let port: number;
  beforeAll(async () => {
    port = Number(new URL(await world.server.http.listen({ port: 0, host: '127.0.0.1' })).port);
  });
  // Its second line is broken, so that the rest is only counted: to take 50 MB of lines apart takes long where coverage is measured.
  const tooMuch = () =>
    lines('sku,name,description', 2_000, (n) => `A${n === 2 ? '"' : ''}-${n},x,${'x'.repeat(64 * 1024)}`);
  const post = async (headers: Record<string, string>, chunks: AsyncIterable<Buffer>) => {
    const sending = request({
      port,
      method: 'POST',
      path: '/files/import/products',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', ...headers },
    });
    sending.on('error', () => undefined);
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    void (async () => {
      for await (const chunk of chunks)
        if (!sending.destroyed) await new Promise<void>((written) => sending.write(chunk, () => written()));
      sending.end();
    })();
    const [response] = await answered;
    return { status: response.statusCode, body: await text(response) };
  };

  test('more than 50 MB is refused by its length, before it is sent', async () => {
    const { status, body } = await post(
      { 'content-length': String(51 * 1024 * 1024) },
      lines('sku,name', 1, () => 'A,x'),
    );
    expect([status, codeOf(body)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('lines are read until there are more than 50 MB of them', async () => {
    const file = lines('sku,name', 800, (n) => `A-${n},${'x'.repeat(64 * 1024)}`);
    let read = 0;
    const reading = (async () => {
      for await (const chunk of bodyOf(file, 50)) read += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
    expect(read).toBeLessThanOrEqual(50 * 1024 * 1024);
    expect(read).toBeGreaterThan(49 * 1024 * 1024);
  });

  test('and without a length, once it is more', async () => {
    const { status, body } = await post({}, tooMuch());
    expect([status, codeOf(body)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const [row] = await acme.sql(
      `select count(*)::int as n from products where client_id = $1 and description is not null`,
      [acme.id],
    );
    expect(row).toEqual({ n: 0 });
  });

  /** Sends and does not listen meanwhile. @returns how much went out, and what came back in the end. */
  const deaf = async (head: readonly string[], chunks: number) => {
    const socket = connect(port, '127.0.0.1').pause();
    socket.on('error', () => undefined);
    socket.write(
      `${['POST /files/import/products HTTP/1.1', 'Host: localhost', ...head].join('\r\n')}\r\n\r\n`,
    );
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
    let sent = 0;
    for (; sent < chunks && !socket.destroyed; sent += 1)
      await new Promise<void>((written) => socket.write(chunk, () => written()));
    if (!socket.destroyed) socket.write('0\r\n\r\n');
    const said = await text(socket).catch(() => '');
    return { megabytes: (sent * 0x10000) / 1024 / 1024, said };
  };
  const chunked = ['Content-Type: text/csv', 'Transfer-Encoding: chunked'];
  const asOwner = () => [`Authorization: Bearer ${token}`, ...chunked];

  test('who listens only when all of 60 MB are sent is told as well, and the connection ends', async () => {
    const { said } = await deaf(asOwner(), 960);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toMatch(/\r\nconnection: close\r\n/i);
    expect(codeOf(said.slice(said.indexOf('\r\n\r\n')))).toBe('PAYLOAD_TOO_LARGE');
    const nobody = await deaf(chunked, 100);
    expect(nobody.said).toMatch(/^HTTP\/1\.1 401 /);
  });

  test('who never stops is cut off', async () => {
    const { megabytes } = await deaf(asOwner(), 16_000);
    expect(megabytes).toBeGreaterThanOrEqual(50);
    expect(megabytes).toBeLessThan(130);
  });

  test('a sender who hears of a fault only at the end hears of it', async () => {
    const wrong = lines('sku,name', 30_000, (n) => (n === 2 ? 'B"2,x' : `B-${n},${'x'.repeat(100)}`));
    const { status, body } = await post({}, wrong);
    expect([status, (JSON.parse(body) as { errors: { line: number }[] }).errors[0]?.line]).toEqual([422, 3]);
  });

  test('one who goes away in the middle leaves nothing', async () => {
    const sending = request({
      port,
      method: 'POST',
      path: '/files/import/products',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    });
    sending.on('error', () => undefined);
    sending.write('sku,name\nGONE-1,x\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    sending.destroy();
    expect((await importFile(world, 'products', 'sku,name\nHERE-1,x\n', { token })).body.created).toBe(1);
    const [row] = await acme.sql(`select count(*)::int as n from products where sku like 'GONE-%'`);
    expect(row).toEqual({ n: 0 });
  });
});
