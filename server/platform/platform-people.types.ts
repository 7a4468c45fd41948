import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { connectionType } from '#server/database/pagination/connection.js';
import { emailText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { PlatformInvitation } from '#server/identity/platform-invitation.entity.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';

@Validated(z.object({ email: emailText, role: z.enum(PlatformRole) }))
@InputType({ description: 'Who is to join the operator’s side, and as what.' })
export class InvitePlatformUserInput {
  @Field(() => String, { description: 'The address that they will sign in with.' })
  email!: string;

  @Field(() => PlatformRole, { description: 'What they will be; they reach every client.' })
  role!: PlatformRole;
}

export const PlatformUserConnection = connectionType('PlatformUser', PlatformUser);
export const PlatformInvitationConnection = connectionType('PlatformInvitation', PlatformInvitation);
