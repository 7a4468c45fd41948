import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';

@Validated(z.object({ slug: z.string(), reason: requiredText('A reason', 500) }))
@InputType({ description: 'Which client to look into, and why.' })
export class ImpersonateInput {
  @Field(() => String, { description: 'The client.' })
  slug!: string;

  @Field(() => String, { description: 'Why: the client’s own record shows it.' })
  reason!: string;
}

@ObjectType('Impersonation', {
  description:
    'A look into a client as its first active owner: it reads, changes nothing, and can’t be renewed.',
})
export class ImpersonationPayload {
  @Field(() => ID, { description: 'For endImpersonation.', simple: true })
  id!: string;

  @Field(() => String, {
    description: 'Goes into the header `Authorization: Bearer …` of what is asked of the client.',
    simple: true,
  })
  accessToken!: string;

  @Field(() => String, { description: 'Always `Bearer`.', simple: true })
  tokenType!: string;

  @Field(() => Int, { description: 'Life of the access token in seconds.', simple: true })
  expiresIn!: number;

  @Field(() => DateTime, { description: 'When it is over by itself.', simple: true })
  expiresAt!: Date;

  @Field(() => String, { description: 'The client that is looked into.', simple: true })
  slug!: string;

  @Field(() => String, { description: 'The address of the owner as whom `me` answers.', simple: true })
  email!: string;
}
