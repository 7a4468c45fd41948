import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { emailText, optionalText, requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { newPassword } from '#server/identity/passwords.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { planNames } from '#server/tenancy/plans.js';
import { isSlug } from '#server/tenancy/slug.js';

const together = { error: 'An owner needs both an address and a password.' };

const createClientSchema = z
  .object({
    name: requiredText('A company name', 120),
    slug: z.string().trim().toLowerCase().refine(isSlug, {
      error: 'A slug has 3 to 40 lower-case letters, digits and inner hyphens, and is not a reserved word.',
    }),
    description: optionalText('A description', 2000),
    plan: z.enum(planNames, { error: `A plan is one of ${planNames.join(', ')}.` }).nullish(),
    isolation: z.enum(Isolation).nullish(),
    ownerEmail: emailText.nullish(),
    ownerPassword: newPassword.nullish(),
  })
  .refine(({ ownerEmail, ownerPassword }) => ownerEmail == null || ownerPassword != null, {
    path: ['ownerPassword'],
    ...together,
  })
  .refine(({ ownerEmail, ownerPassword }) => ownerPassword == null || ownerEmail != null, {
    path: ['ownerEmail'],
    ...together,
  });

@Validated(createClientSchema)
@InputType({ description: 'A new client.' })
export class CreateClientInput {
  @Field(() => String, { description: 'The company’s name.' })
  name!: string;

  @Field(() => String, { description: 'Short name in addresses; unique in the installation.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'What the company says of itself.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The plan; the smallest unless given.' })
  plan?: string | null;

  @Field(() => Isolation, { nullable: true, description: 'The tier; SHARED unless given.' })
  isolation?: Isolation | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first owner’s address; without one nobody can sign in yet.',
  })
  ownerEmail?: string | null;

  @Field(() => String, { nullable: true, description: 'The first owner’s password, 10 to 72 bytes.' })
  ownerPassword?: string | null;
}
