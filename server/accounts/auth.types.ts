import { z } from 'zod';
import { Field, InputType, ObjectType } from 'type-graphql';
import { addressGiven, emailText, optionalText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { newPassword } from '#server/identity/passwords.js';
import { SessionPayload } from '#server/identity/session-payload.js';
import { User } from '#server/identity/user.entity.js';
import { Client } from '#server/tenancy/client.entity.js';
import { isSlug } from '#server/tenancy/slug.js';

@ObjectType({ implements: SessionPayload, description: 'A session of a client’s user.' })
export class AuthPayload extends SessionPayload {
  @Field(() => User, { description: 'Who signed in.', simple: true })
  user!: User;

  @Field(() => Client, { description: 'The client that the session is bound to.', simple: true })
  client!: Client;
}

const slug = z.string().trim().toLowerCase();
export const personName = (name: string) => optionalText(name, 100);

const registerSchema = z
  .object({
    email: emailText,
    password: newPassword,
    clientName: optionalText('A company name', 120),
    clientSlug: slug.nullish(),
    invitationToken: z.string().nullish(),
    firstName: personName('A first name'),
    lastName: personName('A last name'),
  })
  .refine(({ clientName, clientSlug }) => clientName == null || clientSlug == null || isSlug(clientSlug), {
    path: ['clientSlug'],
    error: 'A slug has 3 to 40 lower-case letters, digits and inner hyphens, and is not a reserved word.',
  })
  .refine(({ clientName, invitationToken }) => clientName == null || invitationToken == null, {
    path: ['invitationToken'],
    error: 'Either make a company or join one by an invitation.',
  });

@Validated(registerSchema)
@InputType({
  description:
    'A new company with its owner (clientName given), or a new user of an existing one, by invitation or where it is open.',
})
export class RegisterInput {
  @Field(() => String, { description: 'Address to sign in with; unique in the installation.' })
  email!: string;

  @Field(() => String, { description: 'Password of 10 to 72 bytes.' })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the company to make; leave it out to join an existing one.',
  })
  clientName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With clientName the wanted slug, else the slug of the company to join.',
  })
  clientSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of an invitation: it says which company and role, and is good for its address alone.',
  })
  invitationToken?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;
}

const loginSchema = z.object({
  email: addressGiven,
  password: z.string(),
  clientSlug: slug.nullish(),
});

@Validated(loginSchema)
@InputType({ description: 'A sign-in.' })
export class LoginInput {
  @Field(() => String, { description: 'The address registered.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'The client to sign in to; must be the user’s own.' })
  clientSlug?: string | null;
}
