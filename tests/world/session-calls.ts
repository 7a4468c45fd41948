import type { Caller } from './caller.js';

export interface ShownSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly isCurrent: boolean;
}

export const sessionsCall = `query ($userId: ID) { sessions(userId: $userId) {
  totalCount nodes { id createdAt lastUsedAt expiresAt ipAddress userAgent isCurrent } } }`;
export const endSessionCall = 'mutation ($id: ID!) { endSession(id: $id) }';

/** Where somebody is signed in; who asks unless told. */
export async function sessionsOf(by: Caller, userId?: string) {
  const { sessions } = await by.ask<{
    sessions: { readonly totalCount: number; readonly nodes: readonly ShownSession[] };
  }>(sessionsCall, { userId });
  return sessions;
}

export async function endSession(by: Caller, id: string): Promise<void> {
  await by.ask(endSessionCall, { id });
}

export async function endOtherSessions(by: Caller, userId?: string): Promise<void> {
  await by.ask('mutation ($userId: ID) { endOtherSessions(userId: $userId) }', { userId });
}
