import type { Opt, Rel } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { Role } from './role.js';
import { User } from './user.entity.js';

/** Lets one person join its client, once, until it expires or is taken back. Its token is kept as a hash. */
@ObjectType({ description: 'An invitation to join the client, for one address and with one role.' })
@Entity({ tableName: 'invitations', schema: '*' })
@Unique({ properties: ['clientId', 'tokenHash'], name: 'invitations_client_id_token_hash_unique' })
@Index({
  properties: ['clientId', 'email'],
  name: 'invitations_client_id_email_index',
  where: 'accepted_at is null and revoked_at is null',
})
@Index({ properties: ['clientId', 'invitedBy'], name: 'invitations_client_id_invited_by_id_index' })
@Check({ name: 'invitations_email_lower', expression: 'email = lower(email)' })
export class Invitation extends TenantScoped {
  @Field(() => String, { description: 'Who is invited: nobody else can use it.', simple: true })
  @Property({ type: 'text' })
  email!: string;

  @Field(() => Role, { description: 'What they will be.', simple: true })
  @Enum({ items: () => Role, columnType: 'text' })
  role!: Role;

  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  @Field(() => DateTime, { description: 'From when on it is worth nothing.', simple: true })
  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  acceptedAt: Opt<Date> | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  revokedAt: Opt<Date> | null = null;

  /** Null for one that the operator made. */
  @OwnReference(() => User, { table: 'invitations', column: 'invited_by_id', nullable: true })
  invitedBy!: Rel<User> | null;
}
