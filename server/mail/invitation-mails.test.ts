// Tried: with the error itself logged by Postbox, "a mail server that refuses" finds the link in the log; with LogMailer in
// production, the last one fails.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { invite, openInvitations } from '../../tests/world/invitation-calls.js';
import { MailServer } from '../../tests/world/mail-server.js';
import { secret, World } from '../../tests/world/world.js';

let server: MailServer;
let world: World | undefined;
beforeAll(async () => {
  server = await MailServer.start();
});
afterEach(() => world?.stop());
afterAll(() => server.stop());

const mailing = (settings: Record<string, string> = {}) =>
  World.start({ SMTP_URL: server.url, FRONTEND_URL: 'https://app.example.test/', ...settings });

describe('the mail of an invitation', () => {
  test('goes to the address, with the link that its reader follows', async () => {
    world = await mailing({ MAIL_FROM: 'Us <us@example.test>' });
    const acme = await world.client('Acme\r\nBcc: all@example.test');
    const { email, token } = await invite(acme.as(), world.email('eva'));
    await vi.waitFor(() => expect(server.letters).toHaveLength(1), { timeout: 5_000 });
    const letter = server.letters.splice(0).join();
    expect(letter).toContain('From: Us <us@example.test>');
    expect(letter).toContain(`To: ${email}`);
    expect(letter).toContain(`https://app.example.test/register?invitation=${token}`);
    expect(letter).not.toMatch(/^Bcc/m);
    expect(world.log.join('')).not.toContain(token);
  });

  test.each([
    ['that refuses', () => server.url, 'a mail could not be sent'],
    ['that is not there', () => 'smtp://127.0.0.1:1', 'a mail was not taken and is tried again'],
  ])('by a mail server %s undoes nothing, and the log says so without the link', async (_what, url, said) => {
    world = await mailing({ SMTP_URL: url() });
    const acme = await world.client('Acme');
    server.refuses = true;
    const made = await invite(acme.as(), world.email('eva'));
    expect(await openInvitations(acme.as())).toEqual([{ ...made, token: null }]);
    await vi.waitFor(() => expect(world?.log.join('')).toContain(said), {
      timeout: 5_000,
    });
    expect(world.log.join('')).not.toContain(made.token);
    server.refuses = false;
    server.letters.splice(0);
  });

  test('is read in the log where there is no mail server, in development', async () => {
    world = await World.start({ PORT: '4321' });
    const { token } = await invite((await world.client('Acme')).as(), world.email('eva'));
    expect(world.log.join('')).toContain(`http://localhost:4321/register?invitation=${token}`);
  });

  test('is in no log in production', async () => {
    world = await World.start({ NODE_ENV: 'production', JWT_SECRET: secret, ENCRYPTION_KEY: secret });
    const { token } = await invite((await world.client('Acme')).as(), world.email('eva'));
    const lines = world.log.join('');
    expect(lines).toContain('a mail was not sent');
    expect(lines).not.toContain(token);
  });
});
