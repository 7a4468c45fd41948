import { ArgsType, Field, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { addressGiven } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { PlatformUser } from '#server/identity/platform-user.entity.js';
import { SessionPayload } from '#server/identity/session-payload.js';

@ObjectType({ implements: SessionPayload, description: 'A session of a platform user.' })
export class PlatformAuthPayload extends SessionPayload {
  @Field(() => PlatformUser, { description: 'Who signed in.', simple: true })
  user!: PlatformUser;
}

@Validated(z.object({ email: addressGiven, password: z.string() }), null)
@ArgsType()
export class PlatformLoginArgs {
  @Field(() => String, { description: 'The address of the platform user.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}
