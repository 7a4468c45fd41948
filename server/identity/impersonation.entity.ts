import type { Opt, Rel } from '@mikro-orm/core';
import { Entity, Filter, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from '#server/tenancy/centre.js';
import { PlatformSession } from './platform-session.entity.js';
import { PlatformUser } from './platform-user.entity.js';

/** A look into a client by somebody of the operator's side. It lives no longer than the session that it was begun in. */
@Filter(centralRows)
@Entity({ tableName: 'impersonations', schema: 'central' })
export class Impersonation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index({ name: 'impersonations_user_id_index' })
  @ManyToOne(() => PlatformUser, {
    foreignKeyName: 'impersonations_user_id_foreign',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  user!: Rel<PlatformUser>;

  @Index({ name: 'impersonations_session_id_index' })
  @ManyToOne(() => PlatformSession, {
    foreignKeyName: 'impersonations_session_id_foreign',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  session!: Rel<PlatformSession>;

  @Index({ name: 'impersonations_client_id_index' })
  @Property({ type: 'uuid' })
  clientId!: string;

  /** The client's user as whom it looks. */
  @Property({ type: 'uuid' })
  asUserId!: string;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt: Opt<Date> | null = null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt: Opt<Date> = new Date();
}
