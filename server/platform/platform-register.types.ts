import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { personName } from '#server/accounts/auth.types.js';
import { emailText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { newPassword } from '#server/identity/passwords.js';

const platformRegisterSchema = z.object({
  email: emailText,
  password: newPassword,
  firstName: personName('A first name'),
  lastName: personName('A last name'),
  invitationToken: z.string().nullish(),
});

@Validated(platformRegisterSchema)
@InputType({ description: 'Somebody who joins the operator’s side.' })
export class PlatformRegisterInput {
  @Field(() => String, { description: 'Address to sign in with; unique among platform users.' })
  email!: string;

  @Field(() => String, { description: 'Password of 10 to 72 bytes.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of an invitation, good for its address alone. Without one it takes an installation where the platform is open.',
  })
  invitationToken?: string | null;
}
