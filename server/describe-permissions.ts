import { entrancesOf } from '#server/graphql/entrances.js';
import { logoPath } from '#server/accounts/logo/logo-address.js';
import { logoVerbs } from '#server/http/logo-routes.js';
import { callerMay } from '#server/identity/caller-may.js';
import {
  may,
  permissions,
  platformMay,
  platformPermissions,
  type PlatformVerb,
  type Verb,
} from '#server/identity/permissions.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Role } from '#server/identity/role.js';
import { createSchema, type ClientSide } from './create-schema.js';
import { exports, imports } from './file-kinds.js';
import { markdownTable } from './markdown-table.js';

/** What needs a verb: a field of the API or an address of a file. */
interface Guarded {
  readonly name: string;
  readonly allowance: string;
}

const files: readonly Guarded[] = [
  ...Object.entries(imports).map(([name, { verb }]) => ({
    name: `POST /files/import/${name}`,
    allowance: verb,
  })),
  ...Object.entries(exports).map(([name, { verb }]) => ({
    name: `GET /files/export/${name}.csv`,
    allowance: verb,
  })),
  { name: `POST ${logoPath}`, allowance: logoVerbs.send },
  { name: `GET ${logoPath}`, allowance: logoVerbs.fetch },
];

const yes = (allowed: boolean) => (allowed ? 'yes' : '');
const namesOf = (guarded: readonly Guarded[], verb: string) =>
  guarded
    .filter(({ allowance }) => allowance === verb)
    .map(({ name }) => `\`${name}\``)
    .join(', ');

/** What somebody of the platform who looks in may do; see looking-in.ts. */
function mayLookingIn(verb: Verb): boolean {
  const impersonator = { userId: '', sessionId: '', email: '', role: PlatformRole.SUPPORT };
  const as = { audience: 'client', userId: '', clientId: '', sessionId: '', role: Role.OWNER } as const;
  return callerMay({ ...as, impersonator }, verb);
}

function clientTable(guarded: readonly Guarded[]): string {
  const roles = Object.values(Role);
  return markdownTable(
    ['verb', ...roles, 'looks in', 'what asks for it'],
    (Object.keys(permissions) as Verb[]).map((verb) => [
      `\`${verb}\``,
      ...roles.map((role) => yes(may(role, verb))),
      yes(mayLookingIn(verb)),
      namesOf(guarded, verb),
    ]),
  );
}

function platformTable(guarded: readonly Guarded[]): string {
  const roles = Object.values(PlatformRole);
  return markdownTable(
    ['verb', ...roles, 'what asks for it'],
    (Object.keys(platformPermissions) as PlatformVerb[]).map((verb) => [
      `\`${verb}\``,
      ...roles.map((role) => yes(platformMay(role, verb))),
      namesOf(guarded, verb),
    ]),
  );
}

/** Who may do what, as docs/permissions.md has it: read off the permission table, the schema and the files' addresses. */
export async function describePermissions(): Promise<string> {
  const guarded = [...entrancesOf(await createSchema({} as ClientSide, undefined)), ...files];
  return `# Who may do what

Emitted from \`server/identity/permissions.ts\` and the API by \`npm run codegen\`; don't edit. A field that names no verb does
not exist: the server does not start with one. Beside the verb a rule of the field may ask for more, such as an OWNER for what
is done with an OWNER.

## A client's people

“Looks in” is somebody of the platform by \`impersonate\`: as the client's first owner, and reading only (platform.md).

${clientTable(guarded)}

## The platform's people

Which clients these verbs reach is another question: an OPERATOR who signed up openly reaches their own alone (platform.md).

${platformTable(guarded)}

## Anybody

${namesOf(guarded, 'anybody')}.

## By field

${markdownTable(
  ['what', 'verb'],
  guarded.map(({ name, allowance }) => [
    `\`${name}\``,
    allowance === 'anybody' ? 'anybody' : `\`${allowance}\``,
  ]),
)}
`;
}
