import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { centralMigrations } from './central/list.js';
import { minSchema, newestMigration, tenantMigrations } from './tenant/list.js';

describe.each([
  ['central', centralMigrations],
  ['tenant', tenantMigrations],
] as const)('the list of migrations/%s', (folder, list) => {
  const names = list.map(({ name }) => name);

  test('has every file once', () => {
    const files = readdirSync(new URL(folder, import.meta.url))
      .filter((file) => /^\d/.test(file))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  // A placement is behind if its newest name is less than the code's. Tried: with two names exchanged, it fails.
  test('is in the order of the names, which say how far a placement has come', () => {
    expect(names).toEqual(names.toSorted());
    for (const name of names) expect(name).toMatch(/^\d{14}-[a-z0-9-]+$/);
  });
});

test('the newest migration is the last, and minSchema is one of them', () => {
  const names = tenantMigrations.map(({ name }) => name);
  expect(newestMigration).toBe(names.toSorted().at(-1));
  expect(names).toContain(minSchema);
});
