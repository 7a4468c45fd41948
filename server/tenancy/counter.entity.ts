import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The next number of a series of a client's, e.g. for order codes; handed out in blocks. */
@Entity({ tableName: 'counters', schema: '*' })
export class Counter {
  @PrimaryKey({ type: 'uuid' })
  clientId!: string;

  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'bigint', defaultRaw: '1' })
  nextNumber!: string;
}
