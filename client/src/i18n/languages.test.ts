import { describe, expect, it } from 'vitest';
import adminEn from './admin/en.json';
import adminEs from './admin/es.json';
import en from './en.json';
import es from './es.json';
import explorerEn from './explorer/en.json';
import explorerEs from './explorer/es.json';
import firstEn from './first/en.json';
import firstEs from './first/es.json';
import platformEn from './platform/en.json';
import platformEs from './platform/es.json';
import salesEn from './sales/en.json';
import salesEs from './sales/es.json';
import shopEn from './shop/en.json';
import shopEs from './shop/es.json';

/** Every sentence by its path; the plural forms of one sentence are one (Spanish has one more than English). */
function sentences(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}
const keys = (tree: object) =>
  [...new Set(sentences(tree).map(([key]) => key.replace(/_(one|many|other)$/, '')))].sort();
const slots = (tree: object) =>
  Object.fromEntries(
    sentences(tree).map(([key, text]) => [
      key,
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort(),
    ]),
  );

describe.each([
  { of: 'every page', en: firstEn, es: firstEs },
  { of: 'the dashboard', en, es },
  { of: 'the platform', en: platformEn, es: platformEs },
  { of: 'the API explorer', en: explorerEn, es: explorerEs },
  { of: 'sales', en: salesEn, es: salesEs },
  { of: 'the shop', en: shopEn, es: shopEs },
  { of: 'the company’s affairs', en: adminEn, es: adminEs },
])('the sentences of $of', ({ en, es }) => {
  it('are all there in both languages', () => {
    expect(keys(es)).toEqual(keys(en));
  });

  it('are none of them empty', () => {
    expect([...sentences(es), ...sentences(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the same gaps in both languages', () => {
    expect(slots(es)).toMatchObject(slots(en));
  });
});
