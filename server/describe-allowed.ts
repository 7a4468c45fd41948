import { permissions } from '#server/identity/permissions.js';

/** The table of verbs and roles as the dashboard has it, so that it shows what the server allows and not what somebody remembered. */
export function describeAllowed(): string {
  const lines = Object.entries(permissions).map(
    ([verb, roles]) => `  '${verb}': [${roles.map((role) => `'${role}'`).join(', ')}],`,
  );
  return [
    '/* Emitted from server/identity/permissions.ts by `npm run codegen`; do not edit. */',
    'export const permissions = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}
