import { describe, expect, test } from 'vitest';
import { CursorSigner } from './cursor.js';

const signer = new CursorSigner(Buffer.alloc(32, 1));
const position = ['2026-01-01T00:00:00.000Z', 'an-id', null, 7, 'quote " and \n line'];

describe('a signed cursor', () => {
  test('gives back the position that was put in', () => {
    expect(signer.verify('acme orders', signer.sign('acme orders', position))).toEqual(position);
  });

  test('belongs to one list, and to one key', () => {
    const cursor = signer.sign('acme orders', position);
    expect(signer.verify('globex orders', cursor)).toBeUndefined();
    expect(new CursorSigner(Buffer.alloc(32, 2)).verify('acme orders', cursor)).toBeUndefined();
  });

  test('no bit of it can be changed', () => {
    const bytes = Buffer.from(signer.sign('list', position), 'base64url');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(signer.verify('list', changed.toString('base64url'))).toBeUndefined();
    }
  });

  test('cut anywhere it is none', () => {
    const cursor = signer.sign('list', position);
    for (let length = 0; length < cursor.length; length += 1)
      expect(signer.verify('list', cursor.slice(0, length))).toBeUndefined();
  });

  test('what it belongs to and what it holds can’t be shifted into each other', () => {
    const cursor = signer.sign('list\n["a"]', ['b']);
    expect(signer.verify('list', cursor)).toBeUndefined();
  });
});
