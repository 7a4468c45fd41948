// The first import of every entry point: type-graphql refuses to load without it (stack.md 3).
import 'reflect-metadata';
import { afterAll, expect } from 'vitest';
import { secretsFound } from './secrets-in-logs.js';

// Tried: with the password logged at a sign-in, each file fails here that signs in.
afterAll(() => {
  expect(secretsFound(), 'no log of a server tells a secret').toEqual([]);
});
