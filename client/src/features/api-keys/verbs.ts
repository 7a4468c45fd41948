import { type SessionUser } from '../../auth/session';
import { may } from '../../auth/permissions';
import { keyVerbs } from '../../gql/permissions';

export type KeyVerb = (typeof keyVerbs)[number];
type Split<V> = V extends `${infer Thing}:${infer Deed}` ? [Thing, Deed] : never;
export type Thing = Split<KeyVerb>[0];
export type Deed = Split<KeyVerb>[1];

export const thingOf = (verb: KeyVerb) => verb.split(':')[0] as Thing;
export const deedOf = (verb: KeyVerb) => verb.split(':')[1] as Deed;

/** As a seller would look for them; what the server adds later comes last. */
const order: readonly Thing[] = [
  ...(['order', 'cart', 'customer', 'product', 'stock', 'category', 'price-list', 'sales-group'] as const),
  ...(['client', 'audit'] as const),
];

/** What somebody can give a key, by what it is about. */
export function verbsToGive(user: SessionUser): { thing: Thing; verbs: KeyVerb[] }[] {
  const own = keyVerbs.filter((verb) => may(user, verb));
  const things = [...new Set([...order, ...own.map(thingOf)])];
  return things
    .map((thing) => ({ thing, verbs: own.filter((verb) => thingOf(verb) === thing) }))
    .filter(({ verbs }) => verbs.length > 0);
}

/** What only looks. */
export const readsOnly = (verb: KeyVerb): boolean => ['read', 'export'].includes(deedOf(verb));

export const isKeyVerb = (verb: string): verb is KeyVerb => (keyVerbs as readonly string[]).includes(verb);
