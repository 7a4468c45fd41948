/**
 * The sentences, by what speaks them and in which language: each is a chunk of its own, fetched when a page first needs it
 * in the language that is on. A section's first-level keys are its own.
 */
const sections = {
  /** Of the sign-in, and of every page. */
  first: { es: () => import('./first/es.json'), en: () => import('./first/en.json') },
  dashboard: { es: () => import('./es.json'), en: () => import('./en.json') },
  platform: { es: () => import('./platform/es.json'), en: () => import('./platform/en.json') },
  admin: { es: () => import('./admin/es.json'), en: () => import('./admin/en.json') },
  explorer: { es: () => import('./explorer/es.json'), en: () => import('./explorer/en.json') },
  sales: { es: () => import('./sales/es.json'), en: () => import('./sales/en.json') },
  shop: { es: () => import('./shop/es.json'), en: () => import('./shop/en.json') },
};
export type Section = keyof typeof sections;
export const languages = { es: 'Español', en: 'English' } as const;
export type Language = keyof typeof languages;

export const isLanguage = (tag: string | null | undefined): tag is Language =>
  tag !== null && tag !== undefined && Object.hasOwn(languages, tag);

/** @throws when the line is bad, or the version of this page is gone from the server. */
export async function fetchTexts(section: Section, language: Language): Promise<object> {
  return (await sections[section][language]()).default;
}
