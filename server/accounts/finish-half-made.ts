import { setTimeout as sleep } from 'node:timers/promises';
import { claimMs, type Claim, type Claims } from '#server/tenancy/provision/claims.js';
import { NameInUse } from '#server/tenancy/provision/owned-names.js';
import type { FinishCompany } from './finish-company.js';

export interface FinishHalfMadeDeps {
  readonly claims: Claims;
  readonly finish: FinishCompany;
}

/** What became of a client that was half made; ELSEWHERE: somebody else has finished it, or works on it still. */
export type HalfMadeEnd = 'ACTIVE' | 'PROVISIONING' | 'TAKEN_BACK' | 'ELSEWHERE';

/** Waits for as long as somebody who was killed still holds it. */
async function takeAfterKill(claims: Claims, clientId: string): Promise<Claim | undefined> {
  const deadline = performance.now() + claimMs + 1_000;
  for (;;) {
    const claim = await claims.take(clientId, { impatient: true });
    if (claim !== undefined) return claim;
    if (performance.now() > deadline || (await claims.find(clientId)) === null) return undefined;
    await sleep(200);
  }
}

/**
 * Ends what somebody left half-way (B2): makes the client, or takes everything back where it can never be made, because a
 * name that it needs is somebody else's. @throws what keeps it from being made; it stays half made then.
 */
export async function finishHalfMade(
  { claims, finish }: FinishHalfMadeDeps,
  clientId: string,
): Promise<HalfMadeEnd> {
  const claim = await takeAfterKill(claims, clientId);
  if (claim === undefined) return 'ELSEWHERE';
  try {
    const { client } = await finish.run(claim, { takeBack: false });
    return client.status === 'ACTIVE' ? 'ACTIVE' : 'PROVISIONING';
  } catch (error) {
    if (!(error instanceof NameInUse)) throw error;
  }
  const again = await claims.take(clientId, { impatient: true });
  if (again === undefined) return 'ELSEWHERE';
  await finish.run(again, { takeBack: true }).catch((error: unknown) => {
    if (!(error instanceof NameInUse)) throw error;
  });
  return 'TAKEN_BACK';
}
