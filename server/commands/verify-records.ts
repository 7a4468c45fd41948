import { verifyRecord } from '#server/audit/verify-record.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Check } from '#server/tenancy/verify/check.js';
import type { Operator } from './operator.js';

/** Seals what is left of a client's record of changes and verifies it, as the role that serves reads it. @returns a check for each kind of fault. */
export async function verifyRecordOf(
  { services }: Pick<Operator, 'services'>,
  { id, slug }: Pick<RegisteredClient, 'id' | 'slug'>,
): Promise<Check[]> {
  const { sealer, gateway, auditKeys, heads } = services;
  const of = { client: slug, role: 'the record of changes' };
  try {
    await sealer.seal(id);
    // The head first: by the time the chain is walked it may be further than its head, never the reverse.
    const kept = await heads.of(id);
    const findings = await verifyRecord(await gateway.doorOf(id), await auditKeys.of(id), kept);
    return findings
      .all()
      .map(({ kind, found, ok }) => ({ ...of, check: kind, expected: 'none', got: found, ok }));
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return [{ ...of, check: 'read it', expected: 'done', got, ok: false }];
  }
}
