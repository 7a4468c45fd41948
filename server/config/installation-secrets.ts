import type { Settings } from './env.js';
import { keptSecret } from './kept-secret.js';

/** The secrets of an installation, given or made. */
export interface InstallationSecrets {
  /** Signs tokens and cursors (JWT_SECRET). */
  readonly signing: string;
  /** Seals the registry's secrets (ENCRYPTION_KEY). */
  readonly encryption: string;
}

/** Those of the settings; outside production a missing one is made once and kept in the data folder. */
export function installationSecrets(settings: Settings): InstallationSecrets {
  return {
    signing: settings.JWT_SECRET ?? keptSecret(settings.DATA_DIR, 'jwt-secret'),
    encryption: settings.ENCRYPTION_KEY ?? keptSecret(settings.DATA_DIR, 'encryption-key'),
  };
}
