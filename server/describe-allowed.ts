import { keyVerbs } from '#server/identity/key-verbs.js';
import { permissions } from '#server/identity/permissions.js';

/**
 * The table of verbs and roles, and what a key can be given, as the dashboard has them: so that it shows what the server allows
 * and not what somebody remembered.
 */
export function describeAllowed(): string {
  const lines = Object.entries(permissions).map(
    ([verb, roles]) => `  '${verb}': [${roles.map((role) => `'${role}'`).join(', ')}],`,
  );
  return [
    '/* Emitted from server/identity/permissions.ts and key-verbs.ts by `npm run codegen`; do not edit. */',
    'export const permissions = {',
    ...lines,
    '} as const;',
    '',
    '/** What an API key can be given. */',
    'export const keyVerbs = [',
    ...keyVerbs.map((verb) => `  '${verb}',`),
    '] as const;',
    '',
  ].join('\n');
}
