import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { AuditAction } from './audit-words.js';

@InputType({ description: 'Which entries the audit log shows; all that is given must hold.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'That one entry.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On what kind of thing: a type of this API, e.g. Order.',
  })
  entity?: string | null;

  @Field(() => ID, { nullable: true, description: 'On which one.' })
  entityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By which user.' })
  actorId?: string | null;

  @Field(() => [AuditAction], { nullable: true, description: 'One of these; an empty list means any.' })
  action?: AuditAction[] | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  to?: Date | null;
}
