import { Option } from '@commander-js/extra-typings';
import { PlatformRole } from '#server/identity/platform-role.js';
import { createPlatformUser } from '#server/platform/create-platform-user.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { passwordLine, passwordOrNew, passwordTyped } from './password-option.js';
import type { Noun, Runner } from './verb.js';

export interface PlatformCreateUserOptions {
  readonly email: string;
  readonly role: PlatformRole;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Left out, one is made and shown, once. */
  readonly password?: string;
}

/** `platform create-user`: somebody of the operator's side. @throws BAD_USER_INPUT; CONFLICT for a used address. */
export async function platformCreateUser(
  { services }: Operator,
  { password, ...person }: PlatformCreateUserOptions,
): Promise<Outcome> {
  const chosen = passwordOrNew(password);
  const { id, email, role } = await createPlatformUser(services, { ...person, password: chosen.password });
  return {
    ok: true,
    data: { user: { id, email, role, ...(chosen.made && { password: chosen.password }) } },
    text: [`The platform user ${email} is ${role}.`, ...passwordLine(chosen)].join('\n'),
  };
}

/** How `platform create-user` is called. */
export function addPlatformCreateUser(platform: Noun, { run, input }: Runner): void {
  platform
    .command('create-user')
    .description('make somebody of the operator’s side, who can sign in to the platform at once')
    .requiredOption('--email <address>', 'what they sign in with')
    .addOption(
      new Option('--role <role>', 'what they may do')
        .choices(Object.values(PlatformRole))
        .makeOptionMandatory(),
    )
    .option('--first-name <name>', 'given name')
    .option('--last-name <name>', 'family name')
    .addOption(
      new Option('--password <password>', 'without one, one is made and shown').conflicts('passwordStdin'),
    )
    .option('--password-stdin', 'read the password from standard input')
    .action(async ({ passwordStdin, ...options }) => {
      const password = await passwordTyped(options.password, passwordStdin, input);
      await run((operator) =>
        platformCreateUser(operator, { ...options, ...(password !== undefined && { password }) }),
      );
    });
}
