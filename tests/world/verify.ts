import type { VecindadServer } from '#server/create-server.js';
import type { Check } from '#server/tenancy/verify/check.js';
import { prepareVerification, type VerifyOptions } from '#server/tenancy/verify/prepare-verification.js';
import { verifyClients } from '#server/tenancy/verify/verify-client.js';

/** Verifies clients of a server's installation. */
export async function verify(
  { services }: Pick<VecindadServer, 'services'>,
  applicationUrl: string,
  which: readonly string[] | 'all',
  more: Partial<VerifyOptions> = {},
): Promise<Check[]> {
  const { registry, vault } = services;
  const centre = registry.centre();
  const options = await prepareVerification({ applicationUrl, ssl: undefined, vault, centre });
  return verifyClients({ ...options, ...more }, which);
}

/** What is wrong, a line each. */
export function faultsOf(checks: readonly Check[]): string[] {
  return checks.filter(({ ok }) => !ok).map(({ role, check, got }) => `${role}: ${check}: ${got}`);
}
