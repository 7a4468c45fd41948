import i18next from 'i18next';
import en from './en.json';
import es from './es.json';

/** Adds the sentences of the catalogue, the customers and their files: they come with these pages, not with the sign-in. */
export function addShopTexts(): void {
  for (const [language, texts] of Object.entries({ en, es }))
    i18next.addResourceBundle(language, 'translation', texts, true, true);
}
