/** Whole cents as the database and the API write an amount: 123450 is `1234.50`. */
export function decimal(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** Whole cents of an amount as people write it, `19.5` or `1290`. @throws RangeError for anything else. */
export function centsOf(amount: string): number {
  const cents = Math.round(Number(amount) * 100);
  if (!(cents > 0)) throw new RangeError(`“${amount}” is no price.`);
  return cents;
}
