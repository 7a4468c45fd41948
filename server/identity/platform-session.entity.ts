import type { Opt, Rel } from '@mikro-orm/core';
import { Entity, Enum, Filter, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from '#server/tenancy/centre.js';
import { PlatformUser } from './platform-user.entity.js';
import { endings, type Ending } from './session.entity.js';

/** A family of refresh tokens of a platform user; the same columns as a client's Session, in the centre. */
@Filter(centralRows)
@Entity({ tableName: 'platform_sessions', schema: 'central' })
export class PlatformSession {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index({ name: 'platform_sessions_user_id_index' })
  @ManyToOne(() => PlatformUser, {
    foreignKeyName: 'platform_sessions_user_id_foreign',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  user!: Rel<PlatformUser>;

  /** Counts the rotations; a token says which one it is. */
  @Property({ type: 'integer', default: 1 })
  generation: Opt<number> = 1;

  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  /** Good for the short grace in which the twin of a race may still come with it. */
  @Property({ type: 'text', nullable: true, hidden: true })
  previousHash: string | null = null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  rotatedAt: Opt<Date> = new Date();

  @Index({ name: 'platform_sessions_expires_at_index' })
  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt: Date | null = null;

  @Enum({ items: () => [...endings], columnType: 'text', nullable: true })
  endedBecause: Ending | null = null;

  @Property({ type: 'text', nullable: true })
  ipAddress!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt: Opt<Date> = new Date();

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()', onUpdate: () => new Date() })
  updatedAt: Opt<Date> = new Date();
}
