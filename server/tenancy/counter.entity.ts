import { Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ownRows } from './tenant-scoped.js';

/** The next number of a series of a client's, e.g. for order codes; handed out in blocks. */
@Filter(ownRows)
@Entity({ tableName: 'counters', schema: '*' })
export class Counter {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'bigint', defaultRaw: '1' })
  nextNumber!: string;
}
