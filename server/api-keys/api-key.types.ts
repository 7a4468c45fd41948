import { Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { DateTime } from '#server/database/scalars/date-time.js';
import { requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { ApiKey } from '#server/identity/api-key.entity.js';
import { keyVerbs, type KeyVerb } from '#server/identity/key-verbs.js';

const verb = z.enum(keyVerbs, { error: `A key may have: ${keyVerbs.join(', ')}.` });

@Validated(
  z.object({
    name: requiredText('A name', 100),
    verbs: z
      .array(verb)
      .min(1, { error: 'A key needs a verb.' })
      .max(keyVerbs.length, { error: 'Name each verb once.' })
      .transform((verbs) => [...new Set(verbs)].sort()),
    expiresAt: z
      .date()
      .refine((moment) => moment > new Date(), { error: 'This moment is over.' })
      .nullish(),
  }),
)
@InputType({ description: 'What a new API key is for, and what it may do.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What it is for, e.g. the program’s name; the audit log shows it.' })
  name!: string;

  @Field(() => [String], {
    description:
      'Verbs such as `order:read`, of those that the caller’s role may; never any about users, keys, sessions or settings.',
  })
  verbs!: KeyVerb[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on it is worth nothing; never unless given.',
  })
  expiresAt?: Date | null;
}

@ObjectType({ description: 'A new API key with its text.' })
export class CreatedApiKey extends ApiKey {
  @Field(() => String, {
    description: 'Goes into the header `Authorization: Bearer …`. Nobody is shown it again.',
    simple: true,
  })
  key!: string;
}
