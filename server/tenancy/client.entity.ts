import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Filter, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '#server/database/scalars/date-time.js';
import { centralRows } from './centre.js';
import { sharedPlacementId } from './placement.entity.js';

export enum ClientStatus {
  PROVISIONING = 'PROVISIONING',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  MOVING = 'MOVING',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(ClientStatus, {
  name: 'ClientStatus',
  description: 'Where a client stands in its life.',
  valuesConfig: {
    PROVISIONING: { description: 'Being made; not served yet.' },
    ACTIVE: { description: 'Served.' },
    PAUSED: { description: 'Stopped by the operator; nobody can sign in.' },
    MOVING: { description: 'Served while its rows move to another place.' },
    ARCHIVED: { description: 'Closed for good.' },
  },
});

export enum JoinPolicy {
  INVITE_ONLY = 'INVITE_ONLY',
  OPEN = 'OPEN',
}
registerEnumType(JoinPolicy, {
  name: 'JoinPolicy',
  description: 'Who may join a client.',
  valuesConfig: {
    INVITE_ONLY: { description: 'Only people who were invited.' },
    OPEN: { description: 'Anybody who knows its slug; who joins becomes a seller.' },
  },
});

/** The client of C1 that exists after the first migration. */
export const defaultClientId = '00000000-0000-7000-8000-000000000001';

/** A client (tenant company) in the registry, the one authority for its name, slug, plan and status. */
@ObjectType({ description: 'A company that uses this installation, as its own people see it.' })
@Filter(centralRows)
@Entity({ tableName: 'clients', schema: 'central' })
@Check({ name: 'clients_color_check', expression: "color ~ '^#[0-9a-f]{6}$'" })
@Check({ name: 'clients_admin_email_lower', expression: 'admin_email = lower(admin_email)' })
export class Client {
  @Field(() => ID, { description: 'Opaque identifier.', simple: true })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, { description: 'The company’s name.', simple: true })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Short name in addresses; unique in the installation.', simple: true })
  @Property({ type: 'text', unique: true })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'What the company says of itself.', simple: true })
  @Property({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => String, { description: 'The plan that its limits come from.', simple: true })
  @Property({ type: 'text', default: 'standard' })
  plan!: string & Opt;

  @Field(() => ClientStatus, { description: 'Where it stands in its life.', simple: true })
  @Enum({ type: 'string', items: () => ClientStatus, default: ClientStatus.PROVISIONING })
  status!: ClientStatus & Opt;

  @Field(() => JoinPolicy, { description: 'Who may join it.', simple: true })
  @Enum({ type: 'string', items: () => JoinPolicy, default: JoinPolicy.INVITE_ONLY })
  joinPolicy!: JoinPolicy & Opt;

  @Field(() => String, { description: 'Currency of its amounts (ISO 4217).', simple: true })
  @Property({ type: 'text', default: 'EUR' })
  currency!: string & Opt;

  @Field(() => String, {
    nullable: true,
    description: 'The clock that its people go by (IANA, e.g. Europe/Madrid); null for each reader’s own.',
    simple: true,
  })
  @Property({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Field(() => String, { nullable: true, description: 'The company’s colour: #rrggbb.', simple: true })
  @Property({ type: 'text', nullable: true })
  color!: string | null;

  /** Where its rows live; nothing that its own people see tells it. */
  @Index({ name: 'clients_placement_id_index' })
  @Property({ type: 'uuid', default: sharedPlacementId })
  placementId!: string & Opt;

  /** Who it was made for: the operator's contact, also while the client's own database is away. */
  @Property({ type: 'text', nullable: true })
  adminEmail!: string | null;

  /** The platform user who made it, if one did; see ClientReach. */
  @Index({ name: 'clients_made_by_id_index' })
  @Property({ type: 'uuid', nullable: true })
  madeById!: string | null;

  @Field(() => DateTime, { description: 'When it signed up.', simple: true })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  /** Set by a trigger with the database's clock: every server learns of a change by asking what is newer than it knows. */
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()', index: true })
  updatedAt!: Date & Opt;
}
