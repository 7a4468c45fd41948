import { expect, it } from 'vitest';
import { parseAmount } from './parse-amount';

it.each([
  ['0', '0.00'],
  ['1999.90', '1999.90'],
  ['1999,9', '1999.90'],
  ['1.999,90', '1999.90'],
  ['1,999.90', '1999.90'],
  ['1 234 567,80', '1234567.80'],
  ['007', '7.00'],
  ['9007199254740993.01', '9007199254740993.01'],
])('reads %s as %s', (text, amount) => expect(parseAmount(text)).toBe(amount));

it.each(['', 'abc', '-5', '1.999', '1,999', '1.2.3', '12.345,6.7', '1.999.90', '1e3', '5 €', '1,99.90'])(
  'refuses %s',
  (text) => expect(parseAmount(text)).toBeUndefined(),
);
