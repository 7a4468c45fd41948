import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type admin from './admin/es.json';
import type dashboard from './es.json';
import type explorer from './explorer/es.json';
import type first from './first/es.json';
import type platform from './platform/es.json';
import type sales from './sales/es.json';
import type shop from './shop/es.json';
import { fetchTexts, isLanguage, languages, type Language, type Section } from './texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof first &
        typeof dashboard &
        typeof platform &
        typeof sales &
        typeof shop &
        typeof admin &
        typeof explorer;
    };
    returnNull: false;
  }
}

const KEPT_AS = 'language';
const wanted = new Set<Section>(['first']);
const asked = new Set<Language>();
const coming = new Map<Section, Promise<void>>();
let started: Promise<i18n> | undefined;

/** What was chosen, else the first of the browser's languages that we speak. */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(KEPT_AS);
  const known = [chosen, ...navigator.languages.map((tag) => tag.split('-')[0])].find(isLanguage);
  return known ?? 'en';
}

/** One language at a time: the other one is fetched by who switches to it. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (
    language: string,
    _namespace: string,
    done: (failure: Error | null, texts: object | false) => void,
  ) => {
    if (!isLanguage(language)) return done(null, {});
    asked.add(language);
    Promise.all([...wanted].map((section) => fetchTexts(section, language))).then(
      (parts) => done(null, Object.assign({}, ...parts) as object),
      (failure: Error) => done(failure, false),
    );
  },
};

/** Done when the sentences of the first page are there. Again and again the same. */
export function startI18n(): Promise<i18n> {
  started ??= start();
  return started;
}

async function start(): Promise<i18n> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: Object.keys(languages),
      // A test holds both languages to the same sentences: nothing to fall back for.
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
  document.documentElement.lang = i18next.language;
  i18next.on('languageChanged', (language) => {
    localStorage.setItem(KEPT_AS, language);
    // Screen readers choose their voice by <html lang>.
    document.documentElement.lang = language;
  });
  return i18next;
}

/** Fetches the sentences of later pages, in the languages that are in use; whichever comes later brings them along. */
export function addTexts(section: Section): Promise<void> {
  const under = coming.get(section) ?? add(section);
  coming.set(section, under);
  // Whoever comes next tries again.
  under.catch(() => coming.delete(section));
  return under;
}

async function add(section: Section): Promise<void> {
  await startI18n();
  wanted.add(section);
  const parts = await Promise.all(
    [...asked].map(async (language) => [language, await fetchTexts(section, language)] as const),
  );
  for (const [language, texts] of parts)
    i18next.addResourceBundle(language, 'translation', texts, true, true);
}

/** @throws when the sentences can't be fetched: then everything stays in the language that it is in. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...wanted].map((section) => fetchTexts(section, language)));
  await i18next.changeLanguage(language);
}
