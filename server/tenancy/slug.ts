/** Names that would clash with addresses, roles or schemas of the installation. */
const reserved = new Set([
  'admin',
  'api',
  'app',
  'central',
  'graphql',
  'healthz',
  'localhost',
  'login',
  'mail',
  'metrics',
  'owner',
  'platform',
  'playground',
  'postgres',
  'public',
  'readyz',
  'register',
  'shared',
  'static',
  'support',
  'system',
  'vecindad',
  'www',
]);

const shape = /^[a-z0-9](?:[a-z0-9]|-(?!-)){1,38}[a-z0-9]$/;

/** Lower-case letters, digits and single inner hyphens, 3–40 characters, not reserved. */
export function isSlug(text: string): boolean {
  return shape.test(text) && !reserved.has(text);
}

/** A slug made from a company's name, e.g. `Acme Ferretería` → `acme-ferreteria`; numbered if the name is too short or reserved. */
export function slugFrom(name: string): string {
  const base = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  if (isSlug(base)) return base;
  return base === '' ? 'client' : `${base}-co`.slice(0, 40);
}
