import { expect, it } from 'vitest';
import en from './en.json';
import es from './es.json';

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

it('says everything in both languages', () => {
  expect(keys(es)).toEqual(keys(en));
});

it('leaves no sentence empty', () => {
  expect([...sentences(es), ...sentences(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('fills the same gaps in both languages', () => {
  expect(slots(es)).toMatchObject(slots(en));
});
