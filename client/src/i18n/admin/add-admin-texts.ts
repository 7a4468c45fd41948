import i18next from 'i18next';
import en from './en.json';
import es from './es.json';

/** Adds the sentences of the team, the keys, the audit log and the settings: they come with these pages. */
export function addAdminTexts(): void {
  for (const [language, texts] of Object.entries({ en, es }))
    i18next.addResourceBundle(language, 'translation', texts, true, true);
}
