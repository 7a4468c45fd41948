import type { Settings } from '#server/config/env.js';
import { installationSecrets } from '#server/config/installation-secrets.js';
import type { Logger } from '#server/config/logger.js';
import { assertKeys } from '#server/tenancy/assert-keys.js';
import { borrowDatabase } from '../borrow-database.js';
import { openInstallation, type OpenInstallation } from '../open-installation.js';
import { Stops } from '../stops.js';
import type { Progress } from './progress-bar.js';

/** What a command of the operator's may use: the same services that a server is made of, and who may provision. */
export interface Operator extends Pick<OpenInstallation, 'administrator' | 'orm' | 'pool' | 'services'> {
  readonly settings: Settings;
  readonly progress: Progress;
}

/** What a command asks for beyond that. */
export interface Needs {
  /** It also runs where ENCRYPTION_KEY does not open the registry, to tell so or to change it. */
  readonly anyKey?: boolean;
}

export interface OpenOperator extends Operator {
  close(): Promise<void>;
}

export interface OperatorOptions {
  readonly settings: Settings;
  readonly log: Logger;
  readonly progress: Progress;
}

/**
 * Opens the installation of the settings for one command: a database of the operator's own, or the embedded PostgreSQL
 * beside a server that runs, or without one. @throws Error with one line for the operator
 */
export async function openOperator(
  { settings, log, progress }: OperatorOptions,
  { anyKey = false }: Needs,
): Promise<OpenOperator> {
  const stops = new Stops();
  try {
    const database = await borrowDatabase(settings, log);
    stops.add(() => database.stop());
    const secrets = installationSecrets(settings);
    const installation = await openInstallation({ settings, secrets, ...database, log });
    stops.add(() => installation.close());
    if (!anyKey) await assertKeys(installation.pool, installation.services.vault);
    return { ...installation, settings, progress, close: () => stops.run() };
  } catch (error) {
    await stops.run();
    throw error;
  }
}
