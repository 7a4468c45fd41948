import type { Opt, Rel } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Filter,
  Index,
  ManyToOne,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { centralRows } from '#server/tenancy/centre.js';
import { PlatformRole } from './platform-role.js';
import { PlatformUser } from './platform-user.entity.js';

/** Lets one person join the operator's side, once, until it expires or is taken back. Its token is kept as a hash. */
@ObjectType({ description: 'An invitation to the operator’s side, for one address and with one role.' })
@Filter(centralRows)
@Entity({ tableName: 'platform_invitations', schema: 'central' })
@Index({
  properties: ['email'],
  name: 'platform_invitations_email_index',
  where: 'accepted_at is null and revoked_at is null',
})
@Check({ name: 'platform_invitations_email_lower', expression: 'email = lower(email)' })
export class PlatformInvitation {
  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'Who is invited: nobody else can use it.', simple: true })
  @Property({ type: 'text' })
  email!: string;

  @Field(() => PlatformRole, { description: 'What they will be.', simple: true })
  @Enum({ items: () => PlatformRole, columnType: 'text' })
  role!: PlatformRole;

  @Property({ type: 'text', hidden: true, unique: 'platform_invitations_token_hash_unique' })
  tokenHash!: string;

  @Field(() => DateTime, { description: 'From when on it is worth nothing.', simple: true })
  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  acceptedAt: Opt<Date> | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  revokedAt: Opt<Date> | null = null;

  @Index({ name: 'platform_invitations_invited_by_id_index' })
  @ManyToOne(() => PlatformUser, {
    foreignKeyName: 'platform_invitations_invited_by_id_foreign',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  invitedBy!: Rel<PlatformUser>;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt: Opt<Date> = new Date();

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()', onUpdate: () => new Date() })
  updatedAt: Opt<Date> = new Date();
}
