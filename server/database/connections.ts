import type { PoolClient } from 'pg';

/** What hands out connections to one database; a pg.Pool is one. Whoever gets a connection calls its `release`, once. */
export interface Connections {
  connect(): Promise<PoolClient>;
}
