import type { Settings } from './env.js';
import { keptSecret } from './kept-secret.js';

/** The secrets of an installation, given or made. */
export interface InstallationSecrets {
  /** Signs tokens and cursors (JWT_SECRET). */
  readonly signing: string;
  /** Seals the registry's secrets (ENCRYPTION_KEY). */
  readonly encryption: string;
}

/** The secret that tokens are signed with, given or made. */
export function signingSecret({ JWT_SECRET, DATA_DIR }: Settings): string {
  return JWT_SECRET ?? keptSecret(DATA_DIR, 'jwt-secret');
}

/** Those of the settings; outside production a missing one is made once and kept in the data folder. */
export function installationSecrets(settings: Settings): InstallationSecrets {
  return {
    signing: signingSecret(settings),
    encryption: settings.ENCRYPTION_KEY ?? keptSecret(settings.DATA_DIR, 'encryption-key'),
  };
}
