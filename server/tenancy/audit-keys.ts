import { hkdfSync, randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { centreOf } from './centre.js';
import { SealedSecret } from './sealed-secret.entity.js';
import type { Vault } from './vault.js';

/**
 * A client's audit key: it proves who made a write, and seals the record of changes. No database knows it, so that whoever
 * can change rows by SQL can't make what it makes.
 */
export type AuditKeyOf = (clientId: string) => Promise<Buffer>;

const name = 'audit-key';

/** What the vault seals a secret of the installation for. */
export const secretPurpose = (secret: string): string => `secret of the installation ${secret}`;

/** Audit keys of an installation's clients, each derived from one random key that lies sealed in the centre. */
export class AuditKeys {
  #installation: Promise<Buffer> | undefined;

  constructor(
    private readonly orm: MikroORM,
    private readonly vault: Vault,
  ) {}

  /** @throws CannotOpen where ENCRYPTION_KEY does not open the installation's key. */
  async of(clientId: string): Promise<Buffer> {
    this.#installation ??= this.#load().catch((error: unknown) => {
      this.#installation = undefined;
      throw error;
    });
    return Buffer.from(hkdfSync('sha256', await this.#installation, clientId, 'vecindad:audit', 32));
  }

  /** Makes the key where there is none yet; of two servers that do, one writes and both read the same. */
  async #load(): Promise<Buffer> {
    const centre = centreOf(this.orm);
    const fresh = {
      name,
      sealed: this.vault.seal(randomBytes(32).toString('base64url'), secretPurpose(name)),
    };
    const kept = await centre.findOne(SealedSecret, { name });
    if (kept === null) await centre.upsert(SealedSecret, fresh, { onConflictAction: 'ignore' });
    const { sealed } = kept ?? (await centreOf(this.orm).findOneOrFail(SealedSecret, { name }));
    return Buffer.from(this.vault.open(sealed, secretPurpose(name)), 'base64url');
  }
}
