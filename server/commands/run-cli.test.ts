import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliProcess, hostOf } from '../../tests/world/cli-process.js';
import { cli } from '../../tests/world/operator.js';
import { World } from '../../tests/world/world.js';
import { WrongSetting } from '#server/config/env.js';
import { faultOf } from './fault.js';
import { runCli } from './run-cli.js';
import { plainText, textTable } from './text-table.js';
import { bytesText } from './bytes.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const run = (...args: string[]) => cli(world, args);

describe('a command that is used wrongly ends with 2 and says why', () => {
  test.each([
    [[], /^Usage: npm run cli -- /],
    [['client'], /^Usage: npm run cli -- client /],
    [['frob'], /unknown command 'frob'/],
    [['client', 'frob'], /unknown command 'frob'/],
    [['client', 'show'], /missing required argument 'slug'/],
    [['client', 'show', 'a', 'b'], /too many arguments/],
    [['client', 'list', '--frob'], /unknown option '--frob'/],
    [['client', 'create', '--slug', 'abc'], /'--name <name>' not specified/],
    [
      ['client', 'create', '--name', 'A', '--slug', 'abc', '--isolation', 'ALONE'],
      /Allowed choices are SHARED/,
    ],
    [['client', 'create', '--name', 'A', '--slug', 'A B'], /^A slug has 3 to 40/],
    [['client', 'create', '--name', ' ', '--slug', 'abc'], /must not be empty/],
    [['client', 'create', '--name', 'A', '--slug', 'abc', '--owner-email', 'x'], /not an e-mail address/],
    [
      ['client', 'create', '--name', 'A', '--slug', 'abc', '--owner-password', 'long enough'],
      /--owner-email too/,
    ],
    [['client', 'create', '--name', 'A', '--slug', 'abc', '--server', 'x'], /does not name this server/],
    [['platform', 'create-user', '--email', 'a@b.co', '--role', 'OWNER'], /Allowed choices are SUPERADMIN/],
    [
      [
        'platform',
        'create-user',
        '--email',
        'a@b.co',
        '--role',
        'SUPPORT',
        '--password',
        'x',
        '--password-stdin',
      ],
      /cannot be used with option/,
    ],
  ])('%j', async (args, reason) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.replace(/^error: /, '')).toMatch(reason);
    const { code: again, err: silent, json } = await run(...args, '--json');
    expect([again, silent]).toEqual([2, '']);
    const { error } = json<{ error: { code: string; message: string } }>();
    expect(error.code).toMatch(/^(USAGE|BAD_USER_INPUT)$/);
    expect(error.message).not.toMatch(/outputHelp|^error:/);
  });
});

describe('a command that fails ends with 1', () => {
  test('an unknown client, in words or as a document', async () => {
    expect(await run('client', 'show', 'nobody')).toMatchObject({
      code: 1,
      out: '',
      err: 'The client “nobody” was not found.\n',
    });
    const { code, err, json } = await run('--json', 'client', 'show', 'nobody');
    expect([code, err]).toEqual([1, '']);
    expect(json()).toEqual({ error: { code: 'NOT_FOUND', message: 'The client “nobody” was not found.' } });
  });

  test('an installation that can’t be opened', async () => {
    let out = '';
    const code = await runCli(['client', 'list', '--json'], {
      out: { write: (text) => (out += text) },
      err: { write: () => undefined },
      input: () => process.stdin,
      open: () => Promise.reject(new WrongSetting('DATABASE_URL', 'a postgres:// URL')),
    });
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { error: { code: 'WRONG_SETTING', message: 'DATABASE_URL should be a postgres:// URL.' } },
    ]);
  });

  test('what nobody expected, also where it has no words of its own', () => {
    const failed = (error: unknown) => faultOf(error).fault;
    expect(failed(new Error('gone'))).toEqual({ code: 'FAILED', message: 'gone' });
    expect(failed('gone')).toEqual({ code: 'FAILED', message: 'gone' });
    const both = new AggregateError([new Error('not at ::1'), new Error('not at 127.0.0.1')]);
    expect(failed(both).message).toBe('not at ::1 / not at 127.0.0.1');
  });
});

describe('help', () => {
  test('goes to standard output and is no failure', async () => {
    const { code, out, err } = await run('client', 'create', '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/--isolation <tier>/);
    expect(out).toMatch(/--json/);
  });
});

describe('text', () => {
  test('a name is nothing but text, whatever it holds', () => {
    expect(plainText('a\u001b[2Jb\r\n\u009bc')).toBe('a�[2Jb���c');
    expect(
      textTable(
        ['A', 'B'],
        [
          ['x', null],
          ['long', 2],
        ],
      ),
    ).toBe('A     B\nx     –\nlong  2');
  });

  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 kB'],
    [8 * 1024 ** 2, '8.0 MB'],
    [3 * 1024 ** 5, '3072.0 TB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});

describe('the real process', () => {
  test('a document on standard output and nothing else; the log goes elsewhere', async () => {
    const host = { ...hostOf(world), LOG_LEVEL: 'debug' };
    const { code, out, err } = await cliProcess(['client', 'list', '--json'], host);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ clients: [{ slug: 'default' }] });
  });

  test('wrong use is 2, a failure 1 with one line', async () => {
    expect((await cliProcess(['frob'], {})).code).toBe(2);
    expect(await cliProcess(['client', 'list'], { DATABASE_URL: 'mysql://x' })).toEqual({
      code: 1,
      out: '',
      err: 'DATABASE_URL should be a postgres:// URL.\n',
    });
  });
});
