import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import type { Realm } from './realm.js';

/** What a refresh token says: it names its realm, because a client's session lives with the client (architecture 3). */
export interface RefreshToken {
  readonly realm: Realm;
  readonly sessionId: string;
  readonly generation: number;
}

/** The form in which the database keeps a token; a fast hash is enough for 256 random-looking bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Makes and reads refresh tokens. The secret part is derived from the key, so that the twin of a race gets the very token
 * that its sibling got: a family has one living token, and a stolen one shows as soon as both are used.
 */
export class RefreshTokens {
  /** @param previous the key that made them until it was replaced: its tokens still count, once each. */
  constructor(
    private readonly key: Buffer,
    private readonly previous?: Buffer,
  ) {}

  #with(key: Buffer, { realm, sessionId, generation }: RefreshToken): string {
    const body = `${realm}.${sessionId}.${generation}`;
    return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
  }

  make(of: RefreshToken): string {
    return this.#with(this.key, of);
  }

  /** @returns what the token says, or undefined for one that was not made here. */
  read(token: string): RefreshToken | undefined {
    const [realm = '', sessionId = '', number = ''] = token.split('.');
    if (!isUuid(realm) || !isUuid(sessionId) || !/^[1-9]\d{0,8}$/.test(number)) return undefined;
    const said = { realm, sessionId, generation: Number(number) };
    const given = Buffer.from(token);
    const keys = this.previous === undefined ? [this.key] : [this.key, this.previous];
    const ours = keys.some((key) => {
      const genuine = Buffer.from(this.#with(key, said));
      return genuine.length === given.length && timingSafeEqual(genuine, given);
    });
    return ours ? said : undefined;
  }
}
