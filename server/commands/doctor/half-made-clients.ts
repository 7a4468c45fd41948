import { finishHalfMade, type HalfMadeEnd } from '#server/accounts/finish-half-made.js';
import { Provisioning } from '#server/tenancy/provisioning.entity.js';
import type { Check, Finding, Patient } from './finding.js';

const ends: Record<Exclude<HalfMadeEnd, 'PROVISIONING'>, string> = {
  ACTIVE: 'finished: it is ACTIVE',
  TAKEN_BACK: 'taken back: a name that it needs is somebody else’s',
  ELSEWHERE: 'another process goes on with it',
};

async function finish({ services }: Patient, clientId: string): Promise<string> {
  const end = await finishHalfMade(services, clientId);
  if (end === 'PROVISIONING') throw new Error('No administrator is set here who could make it.');
  return ends[end];
}

/** Clients that somebody began to make and did not finish (B2). One that is being made at this moment is no fault. */
export const halfMadeClients: Check = async (patient) => {
  const { services, clients, fixes } = patient;
  const requests = await services.registry.centre().find(Provisioning, {});
  const requested = new Map(requests.map((request) => [request.clientId, request]));
  const findings: Finding[] = [];
  for (const { id, slug, status } of clients.filter((client) => client.status === 'PROVISIONING')) {
    const request = requested.get(id);
    if (request === undefined) {
      const what = `is ${status}, and no request says how to go on: an adoption that was cut off is finished by the same \`client adopt\` again`;
      findings.push({ code: 'HALF_MADE', client: slug, what });
      continue;
    }
    const { claim, claimedUntil, attempts, lastError } = request;
    const held = claim !== null && claimedUntil !== null && claimedUntil > new Date();
    // Whoever holds it may have been killed just now: who fixes waits for the end of the claim.
    if (held && !fixes) continue;
    findings.push({
      code: 'HALF_MADE',
      client: slug,
      what: `is half made after ${attempts} failed attempts; the last: ${lastError ?? 'it was cut off'}`,
      fix: () => finish(patient, id),
    });
  }
  return { findings, notLookedAt: [] };
};
