/** Sums of money, exact: the API's Decimal always has two decimals, a float would round. */
export function centsOf(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** The way back: 199990n → "1999.90". Not for negative amounts, which nothing here comes to. */
export function amountOf(cents: bigint): string {
  const text = String(cents).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}

export function times(amount: string, quantity: number): string {
  return amountOf(centsOf(amount) * BigInt(quantity));
}
