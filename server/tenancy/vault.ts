import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const version = 'v1';
const cipher = 'aes-256-gcm';

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

function keyFrom(secret: string): Key {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `vecindad:${purpose}`, length));
  // The id is derived apart, so that it tells nothing of the key.
  return { id: derive('registry-key-id', 4).toString('hex'), bytes: derive('registry', 32) };
}

/** What was sealed can't be opened: another ENCRYPTION_KEY wrote it, or it is not what it was sealed as. */
export class CannotOpen extends Error {}

/**
 * Seals the registry's secrets (B1): AES-256-GCM under ENCRYPTION_KEY. The key's id stands with the value, so that keys can
 * be rotated; what the value is for is authenticated with it, so that a value moved to another row does not open.
 */
export class Vault {
  readonly #current: Key;
  readonly #keys: ReadonlyMap<string, Buffer>;

  /** @param previous the key before, which still opens (ENCRYPTION_KEY_PREVIOUS). */
  constructor(secret: string, previous?: string) {
    this.#current = keyFrom(secret);
    const keys = [this.#current, ...(previous === undefined ? [] : [keyFrom(previous)])];
    this.#keys = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  }

  /** @param purpose what the text is for, e.g. `placement <id>`; needed again to open it. */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(12);
    const lock = createCipheriv(cipher, this.#current.bytes, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([lock.update(text, 'utf8'), lock.final(), lock.getAuthTag()]);
    return [version, this.#current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** @throws CannotOpen */
  open(sealed: string, purpose: string): string {
    const [said, keyId = '', nonce = '', body = ''] = sealed.split('.');
    const key = this.#keys.get(keyId);
    if (said !== version || key === undefined)
      throw new CannotOpen(
        `A secret of the registry was sealed with a key that is not set (key id ${keyId}).`,
      );
    try {
      const bytes = Buffer.from(body, 'base64url');
      const unlock = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-16));
      return Buffer.concat([unlock.update(bytes.subarray(0, -16)), unlock.final()]).toString('utf8');
    } catch {
      throw new CannotOpen('A secret of the registry was changed, or belongs to another row.');
    }
  }

  /** Whether a key with this id is set. */
  knows(keyId: string): boolean {
    return this.#keys.has(keyId);
  }

  /** Whether a value was sealed with the current key; one that was not is to be sealed anew. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${version}.${this.#current.id}.`);
  }
}
