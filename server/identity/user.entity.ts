import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { Role } from './role.js';

/** A person who signs in; belongs to exactly one client (A3). */
@ObjectType({ description: 'A person who signs in to one client.' })
@Entity({ tableName: 'users', schema: '*' })
@Unique({ properties: ['clientId', 'email'], name: 'users_client_id_email_unique' })
@Check({ name: 'users_email_lower', expression: 'email = lower(email)' })
export class User extends TenantScoped {
  @Field(() => String, {
    description: 'Address to sign in with; lower-case, unique in the installation.',
    simple: true,
  })
  @Property({ type: 'text', unique: 'users_email_unique' })
  email!: string;

  /** Never a field: a bcrypt hash stays in the house (A9). */
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;

  @Field(() => Role, { description: 'What the user may do.', simple: true })
  @Enum({ items: () => Role, columnType: 'text' })
  role!: Role;

  @Field(() => String, { nullable: true, description: 'Given name.', simple: true })
  @Property({ type: 'text', nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.', simple: true })
  @Property({ type: 'text', nullable: true })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'What the user says of themselves.', simple: true })
  @Property({ type: 'text', nullable: true })
  bio!: string | null;

  @Field(() => Boolean, { description: 'False for a user who may no longer sign in.', simple: true })
  @Property({ type: 'boolean', default: true })
  isActive: Opt<boolean> = true;
}
