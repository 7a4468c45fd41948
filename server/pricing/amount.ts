/** The largest amount that numeric(12,2) holds, in cents. */
export const mostCents = 999_999_999_999n;

/** An exact amount as the database gives it ("1999.90"), in cents. */
export function centsOf(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Cents as an exact amount with two decimals: "1999.90". */
export function amountOf(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * What some lines come to, in cents. A price has two decimals and a quantity none, so a line is exact; nothing is left to round.
 * @param unitPrice as the database gives it.
 */
export function totalCents(
  lines: readonly { readonly unitPrice: string; readonly quantity: number }[],
): bigint {
  return lines.reduce((sum, { unitPrice, quantity }) => sum + centsOf(unitPrice) * BigInt(quantity), 0n);
}
