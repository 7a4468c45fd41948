import type { MigrationObject } from '@mikro-orm/postgresql';
import { RegistryAndSignIns } from './20261121000100-registry-and-sign-ins.js';

/** In the order in which they run, once for the installation. */
export const centralMigrations: readonly MigrationObject[] = [
  { name: '20261121000100-registry-and-sign-ins', class: RegistryAndSignIns },
];
