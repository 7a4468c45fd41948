import { describe, expect, test } from 'vitest';
import { amountOf, centsOf, totalCents } from './amount.js';

describe('amounts', () => {
  test.each(['0.00', '0.07', '1.10', '1999.90', '9999999999.99'])('%s goes to cents and back', (amount) => {
    expect(amountOf(centsOf(amount))).toBe(amount);
  });

  test('add up exactly where floats do not', () => {
    expect(amountOf(totalCents([{ unitPrice: '0.07', quantity: 100 }]))).toBe('7.00');
    const lines = Array.from({ length: 200 }, () => ({ unitPrice: '9999999999.99', quantity: 2 ** 31 - 1 }));
    expect(totalCents(lines)).toBe(999_999_999_999n * 2_147_483_647n * 200n);
  });
});
