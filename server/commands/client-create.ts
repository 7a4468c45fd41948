import { Option } from '@commander-js/extra-typings';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { OwnerToBe } from '#server/accounts/owner-to-be.js';
import { badInput } from '#server/errors/app-error.js';
import { emailText, optionalText, requiredText } from '#server/errors/input-text.js';
import { parsed } from '#server/errors/validated.js';
import { newPassword } from '#server/identity/passwords.js';
import { Isolation, mainServer } from '#server/tenancy/placement.entity.js';
import { planNames } from '#server/tenancy/plans.js';
import { isSlug } from '#server/tenancy/slug.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { passwordLine, passwordOrNew, passwordTyped } from './password-option.js';
import type { Noun, Runner } from './verb.js';
import { plainText } from './text-table.js';

const ownerMissing = 'A password is for an owner: give --owner-email too.';

const schema = z
  .object({
    name: requiredText('A company name', 120),
    slug: z.string().trim().toLowerCase().refine(isSlug, {
      error: 'A slug has 3 to 40 lower-case letters, digits and inner hyphens, and is not a reserved word.',
    }),
    isolation: z.enum(Isolation),
    server: z.string().default(mainServer),
    plan: z.enum(planNames, { error: `A plan is one of ${planNames.join(', ')}.` }).optional(),
    description: optionalText('A description', 2000),
    ownerEmail: emailText.optional(),
    ownerPassword: newPassword.optional(),
  })
  .refine(({ ownerEmail, ownerPassword }) => ownerPassword === undefined || ownerEmail !== undefined, {
    path: ['ownerEmail'],
    error: ownerMissing,
  });

export type ClientCreateOptions = z.input<typeof schema>;

/** How many steps there are to see, for the progress bar. */
const homeSteps = { SHARED: 1, SCHEMA: 4, DATABASE: 5 } as const;

async function ownerOf(operator: Operator, email: string, password: string): Promise<OwnerToBe> {
  const passwordHash = await operator.services.passwords.hash(password);
  return { userId: uuidv7(), email, passwordHash, firstName: null, lastName: null };
}

/**
 * `client create`: makes a company with its first owner, on any tier. Again after a failure or a kill goes on with what was
 * left. Without a password one is made and shown, once.
 * @returns not ok where this process has no administrator: then a server or `doctor --fix` that has one finishes it.
 * @throws BAD_USER_INPUT; CONFLICT for a used slug (field slug) or address (field email).
 */
export async function clientCreate(operator: Operator, options: ClientCreateOptions): Promise<Outcome> {
  const { ownerEmail, ownerPassword, plan, description = null, ...wanted } = parsed(schema, options, []);
  const { administrator, services, progress } = operator;
  if (wanted.server !== mainServer && !administrator.reaches(wanted.server))
    throw badInput({ path: ['server'], message: 'DATABASE_SERVERS does not name this server.' });
  const chosen = ownerEmail === undefined ? undefined : passwordOrNew(ownerPassword);
  const owner =
    ownerEmail === undefined || chosen === undefined
      ? null
      : await ownerOf(operator, ownerEmail, chosen.password);
  progress.start(homeSteps[wanted.isolation] + (owner ? 2 : 1));
  const { client } = await services.resuming.found(
    { ...wanted, description, owner, ...(plan == null ? {} : { plan }) },
    () => progress.step(),
  );
  const ok = client.status === 'ACTIVE';
  const { id, slug, name, status } = client;
  const { isolation } = wanted;
  const state = ok
    ? `is ${status}`
    : 'is left half made, because no administrator is set here: a server or `doctor --fix` that has one goes on';
  return {
    ok,
    data: {
      client: { id, slug, name, isolation, status },
      owner: owner && { email: owner.email, ...(chosen?.made === true && { password: chosen.password }) },
    },
    text: [
      `The client ${slug} (${plainText(name)}, ${isolation}) ${state}.`,
      ...(owner ? [`Its owner signs in as ${owner.email}.`] : []),
      ...(chosen ? passwordLine(chosen) : []),
    ].join('\n'),
  };
}

/** How `client create` is called. */
export function addClientCreate(client: Noun, { run, input }: Runner): void {
  client
    .command('create')
    .description('make a company; again after a failure or a kill goes on with what was left')
    .requiredOption('--name <name>', 'the company’s name')
    .requiredOption('--slug <slug>', 'its short name in addresses')
    .addOption(
      new Option('--isolation <tier>', 'where its rows live')
        .choices(['SHARED', 'SCHEMA', 'DATABASE'] as const)
        .default('SHARED' as const),
    )
    .option(
      '--server <name>',
      'the PostgreSQL server of a DATABASE client, from DATABASE_SERVERS',
      mainServer,
    )
    .addOption(new Option('--plan <plan>', 'what it may have how much of').choices(planNames))
    .option('--description <text>', 'what it says of itself')
    .option('--owner-email <address>', 'its first owner, who can sign in at once')
    .addOption(
      new Option(
        '--owner-password <password>',
        'the owner’s password; without one, one is made and shown',
      ).conflicts('ownerPasswordStdin'),
    )
    .option('--owner-password-stdin', 'read the owner’s password from standard input')
    .action(async ({ isolation, ownerPasswordStdin, ...options }) => {
      const typed = await passwordTyped(options.ownerPassword, ownerPasswordStdin, input);
      await run((operator) =>
        clientCreate(operator, {
          ...options,
          isolation: Isolation[isolation],
          ...(typed !== undefined && { ownerPassword: typed }),
        }),
      );
    });
}
