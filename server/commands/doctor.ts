import { Client } from '#server/tenancy/client.entity.js';
import { Placement } from '#server/tenancy/placement.entity.js';
import { messageOf, type Check, type Finding } from './doctor/finding.js';
import { halfMadeClients } from './doctor/half-made-clients.js';
import { installationRights } from './doctor/installation-rights.js';
import { leftReservations } from './doctor/left-reservations.js';
import { orphanedRoles } from './doctor/orphaned-roles.js';
import { ownPlacements } from './doctor/own-placements.js';
import { sealedSecrets } from './doctor/sealed-secrets.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';
import { textTable } from './text-table.js';

/** In the order in which they are looked at: what is half made is ended before anything is judged. */
const checks: readonly Check[] = [
  halfMadeClients,
  leftReservations,
  sealedSecrets,
  orphanedRoles,
  ownPlacements,
  installationRights,
];

/** A finding once it was dealt with: FIXED, FAILED to be, or OPEN because nobody asked or it is not the doctor's to do. */
interface Treated extends Omit<Finding, 'fix'> {
  readonly state: 'FIXED' | 'FAILED' | 'OPEN';
  /** What was done, or why it could not be; null if nothing was tried. */
  readonly how: string | null;
}

async function treat({ fix, ...finding }: Finding, fixes: boolean): Promise<Treated> {
  if (fix === undefined || !fixes) return { ...finding, state: 'OPEN', how: null };
  try {
    return { ...finding, state: 'FIXED', how: await fix() };
  } catch (error) {
    return { ...finding, state: 'FAILED', how: messageOf(error) };
  }
}

function textOf(findings: readonly Treated[], notLookedAt: readonly string[]): string {
  const rows = findings.map(({ state, code, client, what, how }) => [
    ...[state, code, client],
    how === null ? what : `${what} → ${how}`,
  ]);
  return [
    findings.length === 0 ? 'Nothing is wrong.' : textTable(['STATE', 'CODE', 'CLIENT', 'WHAT'], rows),
    ...notLookedAt.map((what) => `Not looked at: ${what}.`),
  ].join('\n');
}

/**
 * `doctor`: looks for what is half made, left over, behind, or may more than it should; with `fix` puts right what safely can
 * be. @returns ok if nothing is wrong, or nothing is any more.
 */
export async function doctor(operator: Operator, { fix = false }: { fix?: boolean }): Promise<Outcome> {
  const findings: Treated[] = [];
  const notLookedAt: string[] = [];
  for (const check of checks) {
    const centre = operator.services.registry.centre();
    const placements = await centre.find(Placement, {});
    const examination = await check({
      ...operator,
      clients: await centre.find(Client, {}, { orderBy: { slug: 'asc' } }),
      placements: new Map(placements.map((placement) => [placement.id, placement])),
      fixes: fix,
    });
    for (const finding of examination.findings) findings.push(await treat(finding, fix));
    notLookedAt.push(...examination.notLookedAt);
  }
  const ok = findings.every(({ state }) => state === 'FIXED');
  return { ok, data: { ok, findings, notLookedAt }, text: textOf(findings, notLookedAt) };
}

/** How `doctor` is called. */
export function addDoctor(program: Noun, { run }: Runner): void {
  program
    .command('doctor')
    .description('look for what is half made, left over, behind, or may more than it should')
    .option('--fix', 'put right what safely can be')
    .action(({ fix }) => run((operator) => doctor(operator, { fix: fix === true }), { anyKey: true }));
}
