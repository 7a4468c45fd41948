// Tried against pg 8.23: with `sslmode=verify-full` left in the URL, `ssl` below is {} and the private CA is not asked.
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { tlsOptions } from './tls.js';

const url = 'postgres://app:p%40ss@db:5432/vecindad';
/** What pg makes of it. */
const seenBy = (address: string, ca?: string) =>
  (new pg.Client({ ...tlsOptions(address, ca) }) as pg.Client & { ssl: unknown }).ssl;

describe('TLS to the database (D1)', () => {
  test.each(['', '?sslmode=require', '?sslmode=verify-full', '?application_name=x&sslmode=verify-ca'])(
    'with a private CA is verified by it: %s',
    (search) => {
      expect(seenBy(url + search, 'the CA')).toEqual({ ca: 'the CA' });
    },
  );

  test('is off where the URL says so', () => {
    expect(seenBy(`${url}?sslmode=disable`, 'the CA')).toBe(false);
  });

  test('without a private CA is as the URL says', () => {
    expect([url, `${url}?sslmode=verify-full`].map((address) => seenBy(address))).toEqual([false, {}]);
  });

  test('keeps the rest of the URL', () => {
    expect(tlsOptions(`${url}?sslmode=require&application_name=x`, 'ca').connectionString).toBe(
      `${url}?application_name=x`,
    );
  });
});
