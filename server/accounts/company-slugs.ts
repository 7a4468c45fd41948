import { v7 as uuidv7 } from 'uuid';
import { slugFrom } from '#server/tenancy/slug.js';

/** Tries for a slug made from a name before a random ending is taken. */
const numbered = 5;

/** The slugs to try for a company, one after the other: the wanted one alone, or those that its name gives. */
export function* slugs({ name, slug }: { name: string; slug: string | undefined }): Generator<string> {
  if (slug !== undefined) {
    yield slug;
    return;
  }
  const base = slugFrom(name);
  yield base;
  for (let number = 2; number <= numbered; number += 1) yield `${base}-${number}`;
  for (let tries = 0; tries < numbered; tries += 1) yield `${base}-${uuidv7().slice(-5)}`;
}
