import type { Opt } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Filter,
  Index,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { registerEnumType } from 'type-graphql';
import { centralRows } from './centre.js';

export enum Isolation {
  SHARED = 'SHARED',
  SCHEMA = 'SCHEMA',
  DATABASE = 'DATABASE',
}
registerEnumType(Isolation, {
  name: 'Isolation',
  description: 'The tier on which a client’s rows live.',
  valuesConfig: {
    SHARED: { description: 'Tables shared with other clients.' },
    SCHEMA: { description: 'A PostgreSQL schema and role of its own.' },
    DATABASE: { description: 'A database and login of its own.' },
  },
});

/** The one placement of the shared tier; it exists after the first migration. */
export const sharedPlacementId = '00000000-0000-7000-8000-000000000002';

/** The server of DATABASE_URL. */
export const mainServer = 'main';

/** Where rows of one client, or of all shared ones, live: a line of the registry. */
@Filter(centralRows)
@Entity({ tableName: 'placements', schema: 'central' })
@Unique({ properties: ['server', 'database', 'schema'], name: 'placements_place_unique' })
@Check({
  name: 'placements_dedicated_check',
  expression: `(isolation = 'DATABASE') = (database is not null)
    and (isolation <> 'SHARED') = (role is not null and owner_role is not null and connection is not null)`,
})
export class Placement {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Enum({ type: 'string', items: () => Isolation })
  isolation!: Isolation;

  @Property({ type: 'text', default: mainServer })
  server!: string & Opt;

  /** Null for the installation's own database, whatever it is called. */
  @Property({ type: 'text', nullable: true })
  database!: string | null;

  @Property({ type: 'text' })
  schema!: string;

  /** Owns the schema and its tables; nobody signs in as it. */
  @Property({ type: 'text', nullable: true })
  ownerRole!: string | null;

  /** Serves the rows. */
  @Property({ type: 'text', nullable: true })
  role!: string | null;

  /** The role's own connection URL, sealed; see Vault. */
  @Property({ type: 'text', nullable: true, hidden: true })
  connection!: string | null;

  /** The last migration that ran here; null before the first. */
  @Property({ type: 'text', nullable: true })
  migration!: string | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Index({ name: 'placements_updated_at_index' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  updatedAt!: Date & Opt;
}
