import { SignIn } from '#server/identity/sign-in.entity.js';
import { Provisioning } from '#server/tenancy/provisioning.entity.js';
import type { Check } from './finding.js';

/** Addresses that a sign-up reserved and neither confirmed nor gave back. */
export const leftReservations: Check = async ({ services, clients }) => {
  const centre = services.registry.centre();
  const slugs = new Map(clients.map(({ id, slug }) => [id, slug]));
  const reserved = await centre.find(SignIn, { state: 'RESERVED' });
  const requests = await centre.find(Provisioning, {});
  const running = new Set(requests.map(({ operation }) => operation));
  const left = reserved.filter(({ expires, operation }) =>
    expires === null ? !running.has(operation) : expires < new Date(),
  );
  const findings = left.map((line) => ({
    code: 'RESERVATION_LEFT' as const,
    client: slugs.get(line.clientId) ?? null,
    what: `the address ${line.email} is reserved by a sign-up that died`,
    fix: async () => {
      await services.settle.settle(line);
      return 'settled: the client’s own rows decide whether it signs in';
    },
  }));
  return { findings, notLookedAt: [] };
};
