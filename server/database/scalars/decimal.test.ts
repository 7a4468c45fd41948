import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Decimal } from './decimal.js';

const literal = (kind: Kind.STRING | Kind.INT | Kind.FLOAT, value: string) =>
  Decimal.parseLiteral({ kind, value });

describe('Decimal', () => {
  test.each<[unknown, string]>([
    ['1999.9', '1999.90'],
    ['-3', '-3.00'],
    ['0.05', '0.05'],
    [0.1, '0.10'],
    [1e3, '1000.00'],
    [9999999999.99, '9999999999.99'],
    ['9999999999.99', '9999999999.99'],
  ])('%j is %s', (given, amount) => {
    expect(Decimal.parseValue(given)).toBe(amount);
  });

  test.each([
    '',
    ' 1',
    '1.',
    '.5',
    '1.234',
    '1,5',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    '10000000000',
    '١٢',
    '1\n',
    '--1',
    0.1 + 0.2,
    1e21,
    1e-7,
    NaN,
    Infinity,
    10000000000,
    true,
    null,
    undefined,
    [],
    {},
    12n,
  ])('%o is none', (given) => {
    expect(() => Decimal.parseValue(given)).toThrow(/Decimal/);
  });

  test('in a query it is text or a number', () => {
    expect(literal(Kind.STRING, '1.5')).toBe('1.50');
    expect(literal(Kind.FLOAT, '1.50')).toBe('1.50');
    expect(literal(Kind.INT, '15')).toBe('15.00');
    expect(() => literal(Kind.FLOAT, '1.505')).toThrow();
    expect(() => Decimal.parseLiteral({ kind: Kind.BOOLEAN, value: true })).toThrow(/text or a number/);
  });

  test('goes out as the database gave it; a float on the way out is a fault', () => {
    expect(Decimal.serialize('1999.90')).toBe('1999.90');
    expect(() => Decimal.serialize(1999.9)).toThrow(TypeError);
  });
});
