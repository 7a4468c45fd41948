/**
 * What people type for an amount, as the API's Decimal: "1999,90", "1999.9", "1.999,90" and "1,999.90" are all 1999.90.
 * undefined where it is no amount, or could be two: "1.999" is nearly two thousand for some and two for others.
 * Text all the way: a float would round large amounts.
 */
export function parseAmount(text: string): string | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare);
  const [, whole = '', point, cents = ''] = match ?? [];
  if (!match) return undefined;
  const groups = whole.replaceAll(/\d/g, '');
  const oneKind = new Set(groups).size <= 1;
  if (!oneKind || (groups !== '' && (point === undefined || groups.startsWith(point)))) return undefined;
  const digits = whole.replaceAll(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  return `${digits}.${cents.padEnd(2, '0')}`;
}
