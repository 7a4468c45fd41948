import { describe, expect, test } from 'vitest';
import { readSettings } from './env.js';

const acme = {
  id: '0194a8f0-0000-7000-8000-000000000001',
  slug: 'acme',
  name: 'Acme Ferretería',
  description: null,
  plan: 'standard',
  joinPolicy: 'OPEN',
  currency: 'EUR',
  createdAt: '2026-01-01T00:00:00.000Z',
  schema: 'schema_acme',
};
const alone = {
  NODE_ENV: 'production',
  JWT_SECRET: 'x'.repeat(32),
  AUDIT_KEY: 'x'.repeat(43),
  DATABASE_URL: 'postgres://user_acme:secret@db/vecindad',
  SINGLE_CLIENT: JSON.stringify(acme),
};

describe('SINGLE_CLIENT (D9)', () => {
  test('is read, and needs no ENCRYPTION_KEY: there is no registry', () => {
    expect(readSettings(alone).SINGLE_CLIENT).toEqual({ ...acme, timeZone: null, color: null });
  });

  test('keeps the time zone and the colour, which an older version did not print', () => {
    const shown = { ...acme, timeZone: 'Europe/Madrid', color: '#0a7f3f' };
    expect(readSettings({ ...alone, SINGLE_CLIENT: JSON.stringify(shown) }).SINGLE_CLIENT).toEqual(shown);
  });

  test.each([
    ['what is no JSON', '{'],
    ['a text', '"acme"'],
    ['a missing field', JSON.stringify({ ...acme, schema: undefined })],
    ['a field too many', JSON.stringify({ ...acme, databaseAdminUrl: 'postgres://admin@db' })],
    ['a slug that is none', JSON.stringify({ ...acme, slug: 'Acme!' })],
    ['an id that is none', JSON.stringify({ ...acme, id: '1' })],
    ['no schema', JSON.stringify({ ...acme, schema: '' })],
    ['a policy that is none', JSON.stringify({ ...acme, joinPolicy: 'open' })],
    ['a day that is none', JSON.stringify({ ...acme, createdAt: 'yesterday' })],
  ])('refuses %s in one line', (_what, value) => {
    expect(() => readSettings({ ...alone, SINGLE_CLIENT: value })).toThrow(
      /^SINGLE_CLIENT should be the JSON that `client env` prints for one client\.$/,
    );
  });

  test.each([
    ['DATABASE_URL', ''],
    ['DATABASE_ADMIN_URL', 'postgres://admin:secret@db/postgres'],
    ['DATABASE_SERVERS', '{"second":"postgres://admin@db2/postgres"}'],
    ['RLS', 'on'],
    ['AUDIT_KEY', ''],
    ['SEED_DEMO', 'true'],
  ])('stops the start with %s=%s', (name, value) => {
    const read = () => readSettings({ ...alone, NODE_ENV: 'development', [name]: value });
    expect(read).toThrow(new RegExp(`^${name} should be [^\\n]+ with SINGLE_CLIENT[^\\n]*\\.$`));
    expect(read).not.toThrow('secret');
  });
});
