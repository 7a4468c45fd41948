// Tried: a setting taken out of .env.example, one added there, and a default changed there: each is named.
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { readSettings, settingNames } from './env.js';

const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

/** Settings of the example, also those that stand there as a comment to be taken up. */
const named = [...text.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);

describe('.env.example (A11)', () => {
  test('documents every setting, each once, and no other', () => {
    expect([...named].sort()).toEqual([...settingNames].sort());
  });

  test('as it is gives the defaults, but for the secrets, which production refuses', () => {
    const { JWT_SECRET: secret = '', ENCRYPTION_KEY: key = '', ...rest } = parse(text);
    expect(readSettings(rest)).toEqual(readSettings({}));
    const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://app@db/vecindad' };
    expect(() => readSettings({ ...production, JWT_SECRET: secret })).toThrow(/^JWT_SECRET should be/);
    const own = { ...production, JWT_SECRET: 'x'.repeat(32) };
    expect(() => readSettings({ ...own, ENCRYPTION_KEY: key })).toThrow(/^ENCRYPTION_KEY should be/);
    expect(readSettings({ JWT_SECRET: secret, ENCRYPTION_KEY: key })).toMatchObject({
      JWT_SECRET: secret,
      ENCRYPTION_KEY: key,
    });
  });
});
