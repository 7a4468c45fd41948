import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Filter, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { centralRows } from './centre.js';

/** A PostgreSQL server that holds clients’ own databases. Its administrator is a setting and is stored nowhere (D3). */
@Filter(centralRows)
@Entity({ tableName: 'servers', schema: 'central' })
@Check({
  name: 'servers_address_check',
  expression: `(name = 'main') = (host is null) and (host is null) = (port is null)`,
})
export class DatabaseServer {
  @PrimaryKey({ type: 'text' })
  name!: string;

  /** Null for `main`: that is wherever DATABASE_URL says. */
  @Property({ type: 'text', nullable: true })
  host!: string | null;

  @Property({ type: 'int', nullable: true })
  port!: number | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date & Opt;
}
