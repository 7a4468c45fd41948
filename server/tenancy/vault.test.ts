import { describe, expect, test } from 'vitest';
import { CannotOpen, Vault } from './vault.js';

const [old, next] = ['an old key of 32 bytes or longer…', 'a new key of 32 bytes or longer….'];
const url = 'postgres://user_acme:pässword@db/tenant_acme';

describe('the vault (B1)', () => {
  test('opens what it sealed, and nothing of it can be read', () => {
    const vault = new Vault(old);
    const sealed = vault.seal(url, 'connection of acme');
    expect(vault.open(sealed, 'connection of acme')).toBe(url);
    expect(sealed).not.toMatch(/acme|pässword/);
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toMatch(/acme/);
  });

  test('seals the same text differently each time', () => {
    const vault = new Vault(old);
    expect(vault.seal(url, 'x')).not.toBe(vault.seal(url, 'x'));
  });

  // Tried: without `setAAD` the value of another row opens.
  test('does not open for another purpose, changed, cut, or of another shape', () => {
    const vault = new Vault(old);
    const sealed = vault.seal(url, 'connection of acme');
    const flipped = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A');
    for (const [value, purpose] of [
      [sealed, 'connection of globex'],
      [flipped.slice(0, -4) + 'AAAA', 'connection of acme'],
      [sealed.slice(0, -10), 'connection of acme'],
      [sealed.replace(/^v1/, 'v2'), 'connection of acme'],
      [url, 'connection of acme'],
      ['', 'connection of acme'],
    ] as const)
      expect(() => vault.open(value, purpose)).toThrow(CannotOpen);
  });

  test('keys are rotated: the new one seals, both open, until the old one is gone', () => {
    const sealed = new Vault(old).seal(url, 'x');
    const rotating = new Vault(next, old);
    expect(rotating.open(sealed, 'x')).toBe(url);
    expect(rotating.isCurrent(sealed)).toBe(false);
    const anew = rotating.seal(rotating.open(sealed, 'x'), 'x');
    expect(rotating.isCurrent(anew)).toBe(true);
    expect(new Vault(next).open(anew, 'x')).toBe(url);
    expect(() => new Vault(next).open(sealed, 'x')).toThrow(/key that is not set/);
    expect(() => new Vault(old).open(anew, 'x')).toThrow(CannotOpen);
  });
});
