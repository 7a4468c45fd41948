import type { Opt, Rel } from '@mikro-orm/core';
import { Entity, Index, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { User } from './user.entity.js';

/** Lets a program act for its client, within some verbs, until it is revoked or runs out. The key itself is kept as a hash. */
@ObjectType({ description: 'A key by which a program acts for the client.' })
@Entity({ tableName: 'api_keys', schema: '*' })
@Unique({ properties: ['clientId', 'tokenHash'], name: 'api_keys_client_id_token_hash_unique' })
@Index({ properties: ['clientId', 'createdBy'], name: 'api_keys_client_id_created_by_id_index' })
export class ApiKey extends TenantScoped {
  @Field(() => String, { description: 'What it is for; the audit log shows it.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => [String], {
    description: 'What it may do: verbs such as `order:read`. Never more than its maker’s role may.',
    simple: true,
  })
  @Property({ type: 'array', columnType: 'text[]' })
  verbs!: string[];

  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on it is worth nothing; null for never.',
    simple: true,
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last used, give or take a minute.',
    simple: true,
  })
  @Property({ type: 'datetime', length: 3, nullable: true })
  lastUsedAt: Opt<Date> | null = null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  revokedAt: Opt<Date> | null = null;

  @Field(() => User, {
    description: 'Who made it. It works for as long as they are active.',
    simple: true,
  })
  @OwnReference(() => User, { table: 'api_keys', column: 'created_by_id' })
  createdBy!: Rel<User>;
}
