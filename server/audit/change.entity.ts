import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, Filter, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { actorKinds, type ActorKind } from '#server/tenancy/actor.js';
import { auditActions, type AuditAction } from '#server/tenancy/recorded-change.js';
import { ownRows } from '#server/tenancy/tenant-scoped.js';

/**
 * One change of one row, complete before and after (architecture 5); also a sign-in, which changes none. Written by triggers and
 * never changed: the audit log shows it.
 */
@Filter(ownRows)
@Entity({ tableName: 'changes', schema: '*' })
@Index({
  properties: ['clientId', 'entity', 'rowId', 'id'],
  name: 'changes_client_id_entity_row_id_id_index',
})
@Index({ properties: ['clientId', 'transaction'], name: 'changes_client_id_transaction_index' })
export class Change {
  [PrimaryKeyProp]?: ['clientId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  /** Grows with time. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  at!: Date;

  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  transaction!: string;

  @Enum({ items: () => [...auditActions], columnType: 'text' })
  action!: AuditAction;

  /** The table. */
  @Property({ type: 'text' })
  entity!: string;

  @Property({ type: 'uuid', nullable: true })
  rowId!: string | null;

  @Enum({ items: () => [...actorKinds], columnType: 'text' })
  actorKind!: ActorKind;

  @Property({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Property({ type: 'text' })
  actorLabel!: string;

  @Property({ type: 'text', nullable: true })
  ipAddress!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  /** By column, as `to_jsonb` gives a row. */
  @Property({ type: 'json', nullable: true })
  before!: Record<string, unknown> | null;

  @Property({ type: 'json', nullable: true })
  after!: Record<string, unknown> | null;

  /** Which write of the API made it, and the proof. */
  @Property({ type: 'uuid', nullable: true })
  writeId!: string | null;

  @Property({ type: 'text', nullable: true })
  writeMac!: string | null;
}
