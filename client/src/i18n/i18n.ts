import i18next, { type i18n } from 'i18next';
import LanguageDetector from 'i18next-browser-languagedetector';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import es from './es.json';
import type sales from './sales/es.json';
import type shop from './shop/es.json';

export const languages = { es: 'Español', en: 'English' } as const;
export type Language = keyof typeof languages;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es & typeof shop & typeof sales };
    returnNull: false;
  }
}

/** The browser's language on the first visit, then what was chosen. Both languages are in the bundle: together they weigh less than a photo. Those of later pages come with them. */
export function startI18n(): i18n {
  void i18next
    .use(LanguageDetector)
    .use(initReactI18next)
    .init({
      resources: { es: { translation: es }, en: { translation: en } },
      supportedLngs: Object.keys(languages),
      nonExplicitSupportedLngs: true,
      load: 'languageOnly',
      fallbackLng: 'en',
      initAsync: false,
      interpolation: { escapeValue: false },
      detection: {
        order: ['localStorage', 'navigator'],
        lookupLocalStorage: 'language',
        caches: ['localStorage'],
      },
    });
  followLanguage();
  return i18next;
}

/** Screen readers choose their voice by <html lang>. */
function followLanguage(): void {
  const apply = () => {
    document.documentElement.lang = i18next.resolvedLanguage ?? 'en';
  };
  apply();
  i18next.on('languageChanged', apply);
}
