import type { Opt, Rel } from '@mikro-orm/core';
import { Extensions, Field, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { User } from './user.entity.js';

export const endings = ['LOGOUT', 'REUSE', 'PASSWORD', 'DEACTIVATED', 'ENDED'] as const;
export type Ending = (typeof endings)[number];

/** A family of refresh tokens: one sign-in on one device, until it is ended or runs out. Tokens are kept as hashes. */
@ObjectType('UserSession', { description: 'A sign-in on one device that has not ended.' })
@Entity({ tableName: 'sessions', schema: '*' })
@Index({ properties: ['clientId', 'user'], name: 'sessions_client_id_user_id_index' })
@Index({ properties: ['clientId', 'expiresAt'], name: 'sessions_client_id_expires_at_index' })
export class Session extends TenantScoped {
  @OwnReference(() => User, { table: 'sessions', column: 'user_id' })
  user!: Rel<User>;

  /** Counts the rotations; a token says which one it is. */
  @Property({ type: 'integer', default: 1 })
  generation: Opt<number> = 1;

  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  /** Good for the short grace in which the twin of a race may still come with it. */
  @Property({ type: 'text', nullable: true, hidden: true })
  previousHash: string | null = null;

  @Field(() => DateTime, {
    name: 'lastUsedAt',
    description: 'When its tokens were last refreshed, which a program in use does every few minutes.',
  })
  @Extensions({ property: 'rotatedAt' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  rotatedAt: Opt<Date> = new Date();

  @Field(() => DateTime, { description: 'When it ends unless it is refreshed before.', simple: true })
  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt: Date | null = null;

  @Enum({ items: () => [...endings], columnType: 'text', nullable: true })
  endedBecause: Ending | null = null;

  @Field(() => String, { nullable: true, description: 'The address that they signed in from.', simple: true })
  @Property({ type: 'text', nullable: true })
  ipAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'The program that they signed in with.', simple: true })
  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;
}
