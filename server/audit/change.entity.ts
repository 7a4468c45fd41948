import { PrimaryKeyProp, type Rel } from '@mikro-orm/core';
import { Entity, Enum, Filter, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { User } from '#server/identity/user.entity.js';
import { actorKinds, ActorKind, auditActions, AuditAction } from './audit-words.js';
import { ownRows } from '#server/tenancy/tenant-scoped.js';

/**
 * One change of one row, complete before and after (architecture 5); also a sign-in, which changes none. Written by triggers and
 * never changed: the audit log shows it.
 */
@Filter(ownRows)
@ObjectType('AuditEntry', { description: 'Something that was done, by whom, from where.' })
@Entity({ tableName: 'changes', schema: '*' })
@Index({ properties: ['clientId', 'entityId', 'id'], name: 'changes_client_id_row_id_id_index' })
@Index({ properties: ['clientId', 'entity', 'id'], name: 'changes_client_id_entity_id_index' })
@Index({ properties: ['clientId', 'actor', 'id'], name: 'changes_client_id_actor_id_id_index' })
@Index({ properties: ['clientId', 'action', 'id'], name: 'changes_client_id_action_id_index' })
@Index({
  properties: ['clientId', 'transaction', 'id'],
  name: 'changes_client_id_transaction_id_index',
})
export class Change {
  [PrimaryKeyProp]?: ['clientId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  /** Grows with time. */
  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was done.', simple: true })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  at!: Date;

  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  transaction!: string;

  @Field(() => AuditAction, { description: 'What was done.', simple: true })
  @Enum({ items: () => [...auditActions], columnType: 'text' })
  action!: AuditAction;

  /** The table; its API name is a field resolver's. */
  @Property({ type: 'text' })
  entity!: string;

  @Field(() => ID, { nullable: true, description: 'To which one of them.', simple: true })
  @Property({ type: 'uuid', fieldName: 'row_id', nullable: true })
  entityId!: string | null;

  @Field(() => ActorKind, { description: 'What kind of actor did it.', simple: true })
  @Enum({ items: () => [...actorKinds], columnType: 'text' })
  actorKind!: ActorKind;

  /** No foreign key: it may be a platform user, whom a client's tables don't know. */
  @Field(() => User, {
    nullable: true,
    description: 'The user who did it; null for anything else.',
    simple: true,
  })
  @ManyToOne(() => User, {
    joinColumns: ['client_id', 'actor_id'],
    referencedColumnNames: ['client_id', 'id'],
    ownColumns: ['actor_id'],
    nullable: true,
    createForeignKeyConstraint: false,
  })
  actor!: Rel<User> | null;

  @Field(() => String, { description: 'Who it was, in words.', simple: true })
  @Property({ type: 'text' })
  actorLabel!: string;

  @Field(() => String, { nullable: true, description: 'The address it came from.', simple: true })
  @Property({ type: 'text', nullable: true })
  ipAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'The program it came by.', simple: true })
  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;

  /** By column, as `to_jsonb` gives a row; what the API shows of it is a field resolver's. */
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
