import type { Caller } from './caller.js';
import type { World } from './world.js';

export interface MadeKey {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

export const createKeyCall = `mutation ($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { id name verbs key expiresAt lastUsedAt createdAt createdBy { email } } }`;
export const revokeKeyCall = 'mutation ($id: ID!) { revokeApiKey(id: $id) }';
export const listKeys =
  '{ apiKeys { totalCount nodes { id name verbs expiresAt lastUsedAt createdAt createdBy { email } } } }';

/** Makes a key. @param verbs what it may do. */
export async function makeKey(
  by: Caller,
  verbs: readonly string[],
  { name = 'till', expiresAt }: { name?: string; expiresAt?: Date } = {},
): Promise<MadeKey> {
  const { createApiKey } = await by.ask<{ createApiKey: MadeKey }>(createKeyCall, {
    input: { name, verbs, ...(expiresAt && { expiresAt }) },
  });
  return createApiKey;
}

/** A program that calls with a new key. */
export async function program(world: World, by: Caller, ...verbs: string[]): Promise<Caller> {
  return world.bearer((await makeKey(by, verbs)).key);
}

/** Ends a key. */
export async function revokeKey(by: Caller, { id }: Pick<MadeKey, 'id'>): Promise<void> {
  await by.ask(revokeKeyCall, { id });
}
