/** Where a client of the benchmark lives, as somebody who serves it by hand would write it down. */
export interface Home {
  readonly tier: 'SHARED' | 'SCHEMA' | 'DATABASE';
  readonly schema: string;
  /** Entered for a transaction; null where the connection's own login serves. */
  readonly role: string | null;
  /** Of a database of its own; null for that of the installation. */
  readonly url: string | null;
}

/** By client; whoever is not in it lives on the shared tier. */
export type Homes = Readonly<Record<string, Home>>;
