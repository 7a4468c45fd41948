import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { snapshot, subscribe } from '../auth/session';

export interface Formats {
  /** "1999.90" → "1.999,90 €" */
  money: (amount: string) => string;
  /** 98765 → "98,8 mil €": for where space is short and the exact amount is told elsewhere */
  shortMoney: (amount: number) => string;
  /** ISO time → "21 nov 2026" */
  day: (iso: string) => string;
  /** ISO time → "21 nov 2026, 14:05" */
  moment: (iso: string) => string;
}

/** The reader's own region where it speaks the chosen language: es-MX writes numbers otherwise than es-ES. */
function region(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

/** One for each question: what Intl makes takes longer to make than a row of a list to draw. */
function remembered<T>(make: (...key: string[]) => T): (...key: string[]) => T {
  const made = new Map<string, T>();
  return (...key) => {
    const name = key.join(' ');
    const known = made.get(name) ?? make(...key);
    made.set(name, known);
    return known;
  };
}

/** A zone that this browser knows, or its own; a newer server may know more. */
const zoneOf = remembered((name) => {
  const zone = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  try {
    return zone(name || undefined);
  } catch {
    return zone();
  }
});

/** By which clock the pages tell the time: the company's, or the reader's own. */
export function useTimeZone(): string {
  return zoneOf(useSyncExternalStore(subscribe, snapshot).client?.timeZone ?? '');
}

const formatsOf = remembered((locale, currency, timeZone): Formats => {
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const short = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    // As text, not as a number: Intl then keeps every digit of a large amount.
    money: (amount) => money.format(amount as `${number}`),
    shortMoney: (amount) => short.format(amount),
    day: (iso) => day.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
  };
});

export function useFormats(currency: string): Formats {
  const { i18n } = useTranslation();
  const timeZone = useTimeZone();
  return formatsOf(region(i18n.resolvedLanguage ?? 'en'), currency, timeZone);
}
