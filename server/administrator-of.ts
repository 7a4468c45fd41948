import { certificateAuthority } from '#server/config/certificate-authority.js';
import type { Settings } from '#server/config/env.js';
import type { DatabaseAddress } from '#server/database/embedded-installation.js';
import { Administrator } from '#server/tenancy/provision/administrator.js';

/** Whoever may provision and migrate with these settings: on the installation's own server, and on further ones. */
export function administratorOf(
  { applicationUrl, adminUrl }: DatabaseAddress,
  settings: Settings,
): Administrator {
  const ssl = certificateAuthority(settings);
  return new Administrator({ applicationUrl, adminUrl, servers: settings.DATABASE_SERVERS, ssl });
}
