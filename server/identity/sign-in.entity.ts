import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Filter, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from '#server/tenancy/centre.js';

/** A line of the sign-in directory: which client an address signs in to. The one place that makes addresses unique over all tiers. */
@Filter(centralRows)
@Entity({ tableName: 'sign_ins', schema: 'central' })
@Check({ name: 'sign_ins_email_lower', expression: 'email = lower(email)' })
export class SignIn {
  @PrimaryKey({ type: 'text' })
  email!: string;

  @Index({ name: 'sign_ins_client_id_index' })
  @Property({ type: 'uuid' })
  clientId!: string;

  /** RESERVED until the user is committed where the client lives. */
  @Enum({ items: () => ['RESERVED', 'CONFIRMED'], columnType: 'text', default: 'RESERVED' })
  state!: ('RESERVED' | 'CONFIRMED') & Opt;

  /** Which sign-up reserved it: nobody else confirms or releases it. */
  @Property({ type: 'uuid' })
  operation!: string;

  /** After this moment the sweeper asks the placement what became of the reservation. */
  @Index({ name: 'sign_ins_expires_index' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  expires!: Date | null;
}
