import type { PoolClient } from 'pg';

/** What hands out connections to one database; a pg.Pool is one. Whoever gets a connection calls its `release`, once. */
export interface Connections {
  connect(): Promise<PoolClient>;
  /** With whose short reads those of these may travel; where it is absent, with their own. */
  readonly company?: Company;
}

/** What hands out connections of one pool, each its own kind of them. */
export interface Company {
  readonly pool: object;
  /** Whether a connection of the pool's is as good as one of their own. */
  suits(client: PoolClient): boolean;
}
