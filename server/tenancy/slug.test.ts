import { describe, expect, test } from 'vitest';
import { isSlug, slugFrom } from './slug.js';

const hostile = [
  '',
  'a',
  'ab',
  'a'.repeat(41),
  '-ab',
  'ab-',
  'a--b',
  'xn--acme',
  'Acme',
  'ACME',
  'acme corp',
  ' acme',
  'acme ',
  'acme\n',
  '\tacme',
  'acme\0',
  'a_b_c',
  'acme.com',
  'a.b.c',
  '../etc',
  'acme/..',
  'acme\\x',
  `acme'`,
  'acme"',
  'acme;drop table clients',
  `' or 1=1 --`,
  '$1',
  '%61cme',
  'acme%00',
  'ácme',
  'аcme',
  'acme😀',
  'ａｃｍｅ',
  'acme\u200b',
  'acme\u202e',
  '<script>',
  '${slug}',
  '{{slug}}',
  'acme:4000',
  'acme@evil',
  '---',
  'a b',
  'null byte',
  '1'.repeat(60),
];
const reserved = [
  'www',
  'api',
  'admin',
  'postgres',
  'public',
  'central',
  'shared',
  'graphql',
  'login',
  'localhost',
];

describe('a slug (B7)', () => {
  test.each(['acme', 'abc', 'a-b', '123', 'a1b-c2', 'default', 'a'.repeat(40)])('%s is one', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  test.each(hostile)('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });

  test.each(reserved)('%s is kept for the installation', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('a slug made from a name (A6)', () => {
  test.each([
    ['Acme Ferretería', 'acme-ferreteria'],
    ['  Ñandú & Söhne, S.L. ', 'nandu-sohne-s-l'],
    ['Admin', 'admin-co'],
    ['X', 'x-co'],
    ['東京', 'client'],
    ['...', 'client'],
  ])('%j → %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  test.each([...hostile, ...reserved, 'a-'.repeat(60), `${'a'.repeat(33)} b`])(
    'from %j is always one',
    (name) => {
      expect(isSlug(slugFrom(name))).toBe(true);
    },
  );
});
