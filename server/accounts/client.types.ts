import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { optionalText, requiredText } from '#server/errors/input-text.js';
import { Validated } from '#server/errors/validated.js';
import { JoinPolicy } from '#server/tenancy/client.entity.js';
import { timeZoneText } from './time-zone.js';

const currencies = new Set(Intl.supportedValuesOf('currency'));

const updateClientSchema = z.object({
  name: requiredText('A company name', 120).nullish(),
  description: optionalText('A description', 2000),
  joinPolicy: z.enum(JoinPolicy).nullish(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => currencies.has(code), { error: 'A currency is an ISO 4217 code such as EUR.' })
    .nullish(),
  timeZone: timeZoneText.nullish(),
  color: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, { error: 'A colour is written #rrggbb.' })
    .nullish(),
});

@Validated(updateClientSchema)
@InputType({ description: 'Changes to the own client; what is left out stays.' })
export class UpdateClientInput {
  @Field(() => String, { nullable: true, description: 'The company’s name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What the company says of itself; null empties.' })
  description?: string | null;

  @Field(() => JoinPolicy, { nullable: true, description: 'Who may join.' })
  joinPolicy?: JoinPolicy | null;

  @Field(() => String, { nullable: true, description: 'Currency of its amounts (ISO 4217).' })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The clock that its people go by: an IANA name such as Europe/Madrid; null for each reader’s own.',
  })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'The company’s colour: #rrggbb; null for none.' })
  color?: string | null;
}

/** How much of the installation a client uses; each feature adds its own count. */
@ObjectType({ description: 'How much a client has stored.' })
export class ClientUsage {
  /** How many rows of an entity the client has, without those that are deleted. */
  readonly count!: (entity: EntityClass<AnyEntity>) => Promise<number>;
}
