import type { Opt } from '@mikro-orm/core';
import { Entity, Filter, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from './centre.js';

/** A client that is being made: what is needed to finish it, whoever does (architecture: each step can be repeated). */
@Filter(centralRows)
@Entity({ tableName: 'provisionings', schema: 'central' })
export class Provisioning {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  /** Under which the owner’s address is reserved in the sign-in directory. */
  @Property({ type: 'uuid' })
  operation!: string;

  /** The owner to be, sealed: address, names and password hash. Null for a client that is made without one. */
  @Property({ type: 'text', nullable: true, hidden: true })
  owner!: string | null;

  /** Who works on it now, for as long as `claimedUntil` says. */
  @Property({ type: 'uuid', nullable: true })
  claim!: string | null;

  @Index({ name: 'provisionings_claimed_until_index' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  claimedUntil!: Date | null;

  @Property({ type: 'int', default: 0 })
  attempts!: number & Opt;

  @Property({ type: 'text', nullable: true })
  lastError!: string | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date & Opt;
}
