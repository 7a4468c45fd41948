import type { Pool } from 'pg';
import { WrongSetting } from '#server/config/env.js';
import type { Vault } from './vault.js';

/**
 * Looks whether the keys of the settings open what the registry has sealed: a server with another key would refuse every
 * client that has a database of its own. @throws WrongSetting
 */
export async function assertKeys(pool: Pool, vault: Vault): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select split_part(sealed, '.', 2) as id from (
       select connection as sealed from central.placements where connection is not null
       union select sealed from central.sealed_secrets) s`,
  );
  if (rows.some(({ id }) => !vault.knows(id)))
    throw new WrongSetting(
      'ENCRYPTION_KEY',
      'the key that the registry was sealed with (or ENCRYPTION_KEY_PREVIOUS, while it is being rotated)',
    );
}
