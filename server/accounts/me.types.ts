import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { optionalText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { newPassword } from '#server/identity/passwords.js';
import { personName } from './auth.types.js';

const changePasswordSchema = z.object({ currentPassword: z.string(), newPassword });

@Validated(changePasswordSchema)
@InputType({ description: 'A change of the own password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new password, 10 to 72 bytes.' })
  newPassword!: string;
}

const updateMeSchema = z.object({
  firstName: personName('A first name'),
  lastName: personName('A last name'),
  bio: optionalText('A bio', 2000),
});

@Validated(updateMeSchema)
@InputType({ description: 'Changes to the own profile; what is left out stays, null empties.' })
export class UpdateMeInput {
  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words about oneself.' })
  bio?: string | null;
}
