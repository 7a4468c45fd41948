import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Every currency the browser can write, by name in the reader's language. */
export function useCurrencies(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({
      value,
      label: `${value} · ${names.of(value) ?? value}`,
    }));
  }, [language]);
}
