import { type ParseKeys, type TFunction } from 'i18next';

type FaultKey = Extract<ParseKeys, `faults.${string}`> | 'validation.email';

/** What the server says of cells and lines: its sentence, with gaps, and ours. */
export const faultSentences: readonly (readonly [server: string, ours: FaultKey])[] = [
  ['There is no such column; there are {list}.', 'faults.noColumn'],
  ['This column is there twice.', 'faults.columnTwice'],
  ['The first line must name the column {column}.', 'faults.noKey'],
  ['Text can hold no NUL character.', 'faults.nul'],
  ['This is not UTF-8. Save the file as “CSV UTF-8”.', 'faults.notUtf8'],
  ['This line has {cells} cells, and the header {header}.', 'faults.cells'],
  ['Line {line} has the same.', 'faults.sameKey'],
  ['A file has at most {most} lines; split it.', 'faults.tooManyLines'],
  ['A quotation mark that opens here is never closed.', 'faults.openQuote'],
  ['This line is far too long; perhaps a quotation mark is never closed.', 'faults.longLine'],
  [
    'A quotation mark stands inside a cell. Put the whole cell between quotation marks, and double those inside.',
    'faults.strayQuote',
  ],
  ['Write it with a point and without thousands: 1234.50.', 'faults.amountPoint'],
  ['A Decimal has at most ten digits before the point and two after it.', 'faults.amount'],
  ['This is not a whole number.', 'faults.wholeNumber'],
  ['Write true or false.', 'faults.truth'],
  ['{what} must not be empty.', 'faults.empty'],
  ['{what} has at most {most} characters.', 'faults.tooLong'],
  ['A price is not negative.', 'faults.negative'],
  ['A stock is not negative.', 'faults.negative'],
  ['A stock is at most {most}.', 'faults.tooMuch'],
  ['This is not an e-mail address.', 'validation.email'],
  ['No product has this sku, and a new one needs a name.', 'faults.newProductName'],
  ['No customer has this code, and a new one needs a name.', 'faults.newCustomerName'],
  ['Your role may not change the stock of a product. Leave the column out.', 'faults.stockRole'],
  ['There are at most {most} categories.', 'faults.tooManyCategories'],
  ['There is no sales group with this name.', 'faults.noGroup'],
];

const patterns = faultSentences.map(([server, ours]) => {
  const escaped = server.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return { pattern: new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>.+)')}$`), ours };
});

/** A fault in the reader's language; one that we don't know is told as the server tells it. */
export function faultText(t: TFunction, message: string): string {
  for (const { pattern, ours } of patterns) {
    const match = pattern.exec(message);
    if (match) return t(ours, '', { ...match.groups });
  }
  return message;
}
