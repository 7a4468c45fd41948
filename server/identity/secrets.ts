import { hkdfSync } from 'node:crypto';

/** A key for one purpose, derived from JWT_SECRET (HKDF-SHA256): a value made for one is worthless for another. */
export function derivedKey(secret: string, purpose: 'refresh' | 'cursor' | 'redis'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `vecindad:${purpose}`, 32));
}
