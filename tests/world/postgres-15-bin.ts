import { existsSync } from 'node:fs';

/** Where Debian's package puts the programs of the oldest PostgreSQL that is served. */
export const postgres15Bin = '/usr/lib/postgresql/15/bin';
export const hasPostgres15 = existsSync(`${postgres15Bin}/postgres`);
