// The first import of every entry point: type-graphql refuses to load without it (stack.md 3).
import 'reflect-metadata';
import { afterAll, expect } from 'vitest';
import { secretsFound } from './secrets-in-logs.js';

// Tried: with variables in the request log, 30 files fail here; with a password or a token logged by one line, its file does.
afterAll(() => {
  expect(secretsFound(), 'no log of a server tells a secret').toEqual([]);
});
