// Tried: with the verb of fetching at the route that takes a logo, MARKETING set one (200, not 403); without the client's
// condition in the statement that reads it, Globex was handed Acme's (200, not 404); with neither the look at how a file
// begins nor the shut readers, an SVG that says it is a PNG was drawn (200, not 400). Either of the two alone refuses it.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { fetchLogo, sendLogo } from '../../../tests/world/logo-calls.js';
import { World, type TestClient } from '../../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
});
afterAll(() => world.stop());

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 180, g: 70, b: 30, alpha: 0.5 } } });
const logoOf = async (client: TestClient) =>
  (
    await client
      .as()
      .ask<{ client: { logo: { url: string; width: number; height: number } | null } }>(
        '{ client { logo { url width height } } }',
      )
  ).client.logo;

describe('the logo of a company', () => {
  test('is made anew, small, and told to its people with an address that changes with it', async () => {
    expect(await logoOf(acme)).toBeNull();
    const png = await picture(1200, 300)
      .withExif({ IFD0: { Copyright: 'secret-place' } })
      .png()
      .toBuffer();
    const sent = await sendLogo(world, png, 'image/png', acme.owner.accessToken);
    expect([sent.status, sent.body]).toMatchObject([200, { width: 512, height: 128 }]);
    expect(await logoOf(acme)).toEqual(sent.body);
    const { accessToken } = await acme.join(Role.SELLER);
    const { status, headers, bytes } = await fetchLogo(world, accessToken, sent.body.url);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      vary: expect.stringMatching(/authorization/i) as string,
    });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 512, height: 128 });
    expect(bytes.includes('secret-place')).toBe(false);

    const jpeg = await picture(64, 64).jpeg().toBuffer();
    const next = await sendLogo(world, jpeg, 'image/jpeg', acme.owner.accessToken);
    expect(next.body).toMatchObject({ width: 64, height: 64 });
    expect(next.body.url).not.toBe(sent.body.url);
    const old = await fetchLogo(world, accessToken, sent.body.url);
    expect([old.status, old.headers['cache-control']]).toEqual([200, 'private, no-cache']);
  });

  test('is nobody’s but its own people’s, whatever address is asked', async () => {
    const webp = await picture(10, 10).webp().toBuffer();
    const { body } = await sendLogo(world, webp, 'image/webp', acme.owner.accessToken);
    expect((await fetchLogo(world, globex.owner.accessToken, body.url)).status).toBe(404);
    expect((await fetchLogo(world, undefined, body.url)).status).toBe(401);
    expect(await logoOf(globex)).toBeNull();
    await globex.as().ask('mutation { removeLogo { id } }');
    expect(await logoOf(acme)).toEqual(body);
    expect(await acme.sql('select count(*)::int as kept from logos')).toEqual([{ kept: 1 }]);
  });

  test('is set and taken away by OWNER and ADMIN alone', async () => {
    const file = await picture(10, 10).png().toBuffer();
    for (const role of [Role.ADMIN, Role.MARKETING, Role.SELLER]) {
      const own = await world.client();
      const { accessToken } = await own.join(role);
      const allowed = role === Role.ADMIN;
      expect((await sendLogo(world, file, 'image/png', accessToken)).status).toBe(allowed ? 200 : 403);
      await sendLogo(world, file, 'image/png', own.owner.accessToken);
      const { errors } = await own.as(role).send('mutation { removeLogo { logo { url } } }');
      expect(errors?.[0]?.extensions.code).toBe(allowed ? undefined : 'FORBIDDEN');
      expect((await logoOf(own)) === null).toBe(allowed);
    }
  });

  test('is on record when it changes, without its bytes', async () => {
    const own = await world.client();
    const file = await picture(10, 10).png().toBuffer();
    await sendLogo(world, file, 'image/png', own.owner.accessToken);
    const { auditLog } = await own
      .as()
      .ask<object & { auditLog: { nodes: object[] } }>(
        '{ auditLog(filter: { entity: "Logo" }) { nodes { action actorLabel after } } }',
      );
    expect(auditLog.nodes).toMatchObject([{ action: 'CREATE', after: { width: 10, height: 10 } }]);
    expect(JSON.stringify(auditLog)).not.toContain('image');
  });
});

describe('what is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const refused = async (file: Buffer, type: string) => {
    const { status, body } = await sendLogo(world, file, type, globex.owner.accessToken);
    return [status, body.errors?.[0]?.extensions.code];
  };

  test.each(['image/svg+xml', 'image/gif', 'text/html', ''])('%j is refused by its type', async (type) => {
    expect(await refused(Buffer.from(svg), type)).toEqual([415, 'BAD_REQUEST']);
  });

  test.each([
    ['an SVG that says it is a PNG', Buffer.from(svg)],
    ['an empty file', Buffer.alloc(0)],
    ['the sign of a PNG with a page behind it', Buffer.from(`\x89PNG\r\n\x1a\n${svg}`, 'latin1')],
  ])('%s is refused by its content', async (_what, file) => {
    expect(await refused(file, 'image/png')).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('a broken one, one that unfolds without end, and one over 1 MB are refused', async () => {
    const whole = await picture(200, 200).png().toBuffer();
    expect(await refused(whole.subarray(0, 60), 'image/png')).toEqual([400, 'BAD_USER_INPUT']);
    const huge = await picture(5000, 5000).png({ compressionLevel: 9 }).toBuffer();
    expect(huge.length).toBeLessThan(1024 * 1024);
    expect(await refused(huge, 'image/png')).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refused(Buffer.alloc(1024 * 1024 + 1), 'image/png')).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(await logoOf(globex)).toBeNull();
  });
});
