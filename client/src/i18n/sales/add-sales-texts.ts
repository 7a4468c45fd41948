import i18next from 'i18next';
import en from './en.json';
import es from './es.json';

/** Adds the sentences of price lists, sales groups, carts and the palette: they come with these, not with the sign-in. */
export function addSalesTexts(): void {
  for (const [language, texts] of Object.entries({ en, es }))
    i18next.addResourceBundle(language, 'translation', texts, true, true);
}
