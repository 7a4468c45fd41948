import type { Finding } from './adopted-table.js';
import type { OldRow } from './old-row.js';

/** What an adoption refuses of columns that many tables have; `what` says it with its article, as “a price”. */

export function missingText(old: OldRow, word: string, what: string): Finding {
  return { what: `no ${what}`, rows: old.rowsWhere(`${old.text(word)} is null`, old.raw(word)) };
}

/** @param most characters. */
export function longText(old: OldRow, word: string, most: number, what: string): Finding {
  return {
    what: `${what} of more than ${most} characters`,
    rows: old.rowsWhere(`length(${old.text(word)}) > ${most}`, `left(${old.text(word)}, 40)`),
  };
}

/** What is no amount of ours: numeric(12,2), not below zero. @param amount SQL; null is for the caller to judge. */
export function amountRules(old: OldRow, amount: string, shown: string, what: string): Finding[] {
  return [
    {
      what: `${what} below zero, of ten billion or more, or no number at all`,
      rows: old.rowsWhere(`${amount} < 0 or ${amount} >= 10000000000`, shown),
    },
    {
      what: `${what} with fractions of a cent`,
      rows: old.rowsWhere(
        `${amount} >= 0 and ${amount} < 10000000000 and ${amount} <> round(${amount}, 2)`,
        shown,
      ),
    },
  ];
}

/** The same for the price that a column holds, which has to be there. */
export function priceRules(old: OldRow, word: string): Finding[] {
  return [
    { what: 'no price', rows: old.rowsWhere(`${old.raw(word)} is null`, old.raw(word)) },
    ...amountRules(old, old.number(word), old.raw(word), 'a price'),
  ];
}

/** A whole number that PostgreSQL's int holds. */
export function countRule(old: OldRow, word: string, least: number, what: string): Finding {
  const number = old.number(word);
  return {
    what: `${what} below ${least}, too large, or not whole`,
    rows: old.rowsWhere(
      `${number} < ${least} or ${number} >= 2147483648 or ${number} <> trunc(${number})`,
      old.raw(word),
    ),
  };
}

/** Lists without pages have an end; what is behind it would never be seen. */
export function tooMany(old: OldRow, most: number, what: string): Finding {
  return {
    what: `more than ${most} ${what}`,
    rows: `select count(*) || ' rows' as example from ${old.from} having count(*) > ${most}`,
  };
}
