import { keyVerbs } from '#server/identity/key-verbs.js';
import { permissions, platformPermissions } from '#server/identity/permissions.js';

const lines = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).map(
    ([verb, roles]) => `  '${verb}': [${roles.map((role) => `'${role}'`).join(', ')}],`,
  );

/**
 * The tables of verbs and roles, and what a key can be given, as the dashboard has them: so that it shows what the server allows
 * and not what somebody remembered.
 */
export function describeAllowed(): string {
  return [
    '/* Emitted from server/identity/permissions.ts and key-verbs.ts by `npm run codegen`; do not edit. */',
    'export const permissions = {',
    ...lines(permissions),
    '} as const;',
    '',
    'export const platformPermissions = {',
    ...lines(platformPermissions),
    '} as const;',
    '',
    '/** What an API key can be given. */',
    'export const keyVerbs = [',
    ...keyVerbs.map((verb) => `  '${verb}',`),
    '] as const;',
    '',
  ].join('\n');
}
