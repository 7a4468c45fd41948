import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from './centre.js';

/** How far a client's record of changes is sealed, as the centre remembers it: at most as far as it is, never further. */
@Filter(centralRows)
@Entity({ tableName: 'audit_heads', schema: 'central' })
export class AuditHead {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @Property({ type: 'bigint' })
  number!: string;

  @Property({ type: 'text' })
  seal!: string;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  updatedAt!: Date;
}
