import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Filter, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { OwnReference } from '#server/tenancy/own-reference.js';
import { ownRows } from '#server/tenancy/tenant-scoped.js';
import { Change } from './change.entity.js';

/** The seal of one entry of the record: its number, and an HMAC over the seal before, the number and the entry. */
@Filter(ownRows)
@Entity({ tableName: 'seals', schema: '*' })
@Unique({ properties: ['clientId', 'change'], name: 'seals_client_id_change_id_unique' })
export class Seal {
  [PrimaryKeyProp]?: ['clientId', 'number'];

  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  /** 1, 2, 3 … within the client. */
  @PrimaryKey({ type: 'bigint' })
  number!: string;

  @OwnReference(() => Change, { table: 'seals', column: 'change_id' })
  change!: Change;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  sealedAt!: Date;

  @Property({ type: 'text' })
  seal!: string;
}
