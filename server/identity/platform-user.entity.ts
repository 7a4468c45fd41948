import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { centralRows } from '#server/tenancy/centre.js';
import { PlatformRole } from './platform-role.js';
import { Reach } from './reach.js';

/** Somebody of the operator's side (E1, E2). Belongs to no client; the same address may also sign in to one. */
@ObjectType({ description: 'Somebody of the operator’s side; belongs to no client.' })
@Filter(centralRows)
@Entity({ tableName: 'platform_users', schema: 'central' })
@Check({ name: 'platform_users_email_lower', expression: 'email = lower(email)' })
@Check({
  name: 'platform_users_superadmin_reaches_all',
  expression: `role <> 'SUPERADMIN' or reach = 'ALL'`,
})
export class PlatformUser {
  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, {
    description: 'Address to sign in with; lower-case, unique among platform users.',
    simple: true,
  })
  @Property({ type: 'text', unique: 'platform_users_email_unique' })
  email!: string;

  /** Never a field: a bcrypt hash stays in the house (A9). */
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;

  @Field(() => PlatformRole, { description: 'What they may do.', simple: true })
  @Enum({ items: () => PlatformRole, columnType: 'text' })
  role!: PlatformRole;

  @Field(() => Reach, { description: 'Which clients they see and act on.', simple: true })
  @Enum({ items: () => Reach, columnType: 'text', default: Reach.ALL })
  reach: Opt<Reach> = Reach.ALL;

  @Field(() => String, { nullable: true, description: 'Given name.', simple: true })
  @Property({ type: 'text', nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.', simple: true })
  @Property({ type: 'text', nullable: true })
  lastName!: string | null;

  @Field(() => Boolean, { description: 'False for one who may no longer sign in.', simple: true })
  @Property({ type: 'boolean', default: true })
  isActive: Opt<boolean> = true;

  @Field(() => DateTime, { description: 'Since when they are here.', simple: true })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt: Opt<Date> = new Date();

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()', onUpdate: () => new Date() })
  updatedAt: Opt<Date> = new Date();
}
