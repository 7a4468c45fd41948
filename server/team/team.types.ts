import { z } from 'zod';
import { Field, InputType } from 'type-graphql';
import { emailText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { Role } from '#server/identity/role.js';

@Validated(z.object({ email: emailText, role: z.enum(Role) }))
@InputType({ description: 'Who is to join the client, and as what.' })
export class InviteUserInput {
  @Field(() => String, { description: 'The address that they will sign in with.' })
  email!: string;

  @Field(() => Role, { description: 'What they will be; only an owner makes an OWNER.' })
  role!: Role;
}
