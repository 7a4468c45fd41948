import type { Opt } from '@mikro-orm/core';
import { Entity, Filter, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from '#server/tenancy/centre.js';

/** A line of the revocation log: access tokens of this subject that were issued up to `notBefore` are dead. */
@Filter(centralRows)
@Entity({ tableName: 'revocations', schema: 'central' })
export class Revocation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** The realm of the subject: a client, or the platform (see realm.ts). */
  @Property({ type: 'uuid' })
  clientId!: string;

  /** `session:<id>` or `user:<id>`. */
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'datetime', length: 3 })
  notBefore!: Date;

  @Index({ name: 'revocations_created_at_index' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  createdAt!: Date & Opt;
}
