import type { MigrationObject } from '@mikro-orm/postgresql';
import { RegistryAndSignIns } from './20261121000100-registry-and-sign-ins.js';
import { Placements } from './20261122000100-placements.js';
import { PlatformUsers } from './20261122000200-platform-users.js';
import { Installation } from './20261122000300-installation.js';
import { SealedSecrets } from './20261129000100-sealed-secrets.js';
import { AuditHeads } from './20261129000200-audit-heads.js';
import { PlatformInvitations } from './20261129001000-platform-invitations.js';
import { ReachOfPlatformUsers } from './20261129001001-reach-of-platform-users.js';
import { Impersonations } from './20261129001002-impersonations.js';
import { TimeZoneAndColour } from './20261129001300-time-zone-and-colour.js';

/** In the order in which they run, once for the installation. */
export const centralMigrations: readonly MigrationObject[] = [
  { name: '20261121000100-registry-and-sign-ins', class: RegistryAndSignIns },
  { name: '20261122000100-placements', class: Placements },
  { name: '20261122000200-platform-users', class: PlatformUsers },
  { name: '20261122000300-installation', class: Installation },
  { name: '20261129000100-sealed-secrets', class: SealedSecrets },
  { name: '20261129000200-audit-heads', class: AuditHeads },
  { name: '20261129001000-platform-invitations', class: PlatformInvitations },
  { name: '20261129001001-reach-of-platform-users', class: ReachOfPlatformUsers },
  { name: '20261129001002-impersonations', class: Impersonations },
  { name: '20261129001300-time-zone-and-colour', class: TimeZoneAndColour },
];
