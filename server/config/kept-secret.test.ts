import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptSecret } from './kept-secret.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vecindad-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a secret that development keeps', () => {
  test('is made once, of 32 random bytes, and the same after a restart', () => {
    const made = keptSecret(folder, 'jwt-secret');
    expect(Buffer.from(made, 'base64url')).toHaveLength(32);
    expect(keptSecret(folder, 'jwt-secret')).toBe(made);
    expect(keptSecret(folder, 'another')).not.toBe(made);
  });

  test('can be read by its owner alone', () => {
    keptSecret(folder, 'jwt-secret');
    expect(statSync(join(folder, 'jwt-secret')).mode & 0o777).toBe(0o600);
  });

  test('makes the data folder where it is missing', () => {
    const deep = join(folder, 'not', 'yet');
    const made = keptSecret(deep, 'jwt-secret');
    expect(readFileSync(join(deep, 'jwt-secret'), 'utf8')).toBe(made);
  });

  test('is not written over, and read without the line end of an editor', () => {
    writeFileSync(join(folder, 'jwt-secret'), 'by hand, and long enough to be one\n');
    expect(keptSecret(folder, 'jwt-secret')).toBe('by hand, and long enough to be one');
  });

  test('fails where it can’t be kept, rather than change at every start', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keptSecret(join(folder, 'file'), 'jwt-secret')).toThrow();
  });
});
