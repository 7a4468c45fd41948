import type pg from 'pg';
import { newestMigration } from '../../../migrations/tenant/list.js';
import type { Client } from '#server/tenancy/client.entity.js';
import { Placement, sharedPlacementId } from '#server/tenancy/placement.entity.js';
import { inspectPlacement, type SeenPlacement } from '#server/tenancy/provision/inspect-placement.js';
import { readMark } from '#server/tenancy/provision/installation-mark.js';
import { messageOf, type Check, type Finding, type Patient } from './finding.js';

type Home = { readonly client: Client; readonly placement: Placement };

/** The registry's word for how far a placement has come, against what its journal says. */
function migrationFindings({ services }: Patient, home: Home, ran: string | null): Finding[] {
  const { client, placement } = home;
  const found: Finding[] = [];
  if (ran === null || ran < newestMigration)
    found.push({
      code: 'BEHIND',
      client: client.slug,
      what: `its tables stand at ${ran ?? 'no migration at all'}: run \`npm run migrate\``,
    });
  if (ran !== null && ran !== placement.migration)
    found.push({
      code: 'REGISTRY_MIGRATION',
      client: client.slug,
      what: `the registry says ${placement.migration ?? 'no migration'}, its journal ${ran}`,
      fix: async () => {
        const where = { id: placement.id, migration: placement.migration };
        await services.registry.centre().nativeUpdate(Placement, where, { migration: ran });
        return 'the registry says what the journal says';
      },
    });
  return found;
}

async function markFindings(patient: Patient, { client }: Home, seen: SeenPlacement): Promise<Finding[]> {
  const own = await patient.services.mark.of(client.id);
  return [...seen.marks]
    .filter(([, mark]) => mark !== own)
    .map(([role, mark]) => ({
      code: 'MARK' as const,
      client: client.slug,
      what:
        readMark(mark)?.clientId === client.id
          ? `${role} bears the mark of another installation or of this one before it was restored: \`comment on role\` it with “${own}” if it is this one’s`
          : `${role} does not bear the mark of this client`,
    }));
}

async function look(patient: Patient, home: Home, db: pg.Client): Promise<Finding[]> {
  const { client, placement } = home;
  const { schema, ownerRole, role, database } = placement;
  const seen = await inspectPlacement(db, {
    ...{ schema, ownerRole: ownerRole ?? '', role: role ?? '' },
    enteredBy: database === null ? patient.administrator.servingRole : undefined,
  });
  if (seen.missing.length > 0)
    return seen.missing.map((what) => ({ code: 'MISSING', client: client.slug, what: `${what} is gone` }));
  return [
    ...migrationFindings(patient, home, seen.migration),
    ...(await markFindings(patient, home, seen)),
    ...seen.faults.map((what): Finding => ({ code: 'PRIVILEGES', client: client.slug, what })),
  ];
}

/** Those in one database, over one connection. */
async function lookIn(patient: Patient, homes: readonly Home[]): Promise<Finding[]> {
  const [first] = homes;
  if (first === undefined) return [];
  const { server, database } = first.placement;
  const found: Finding[] = [];
  try {
    await patient.administrator.inDatabase(server, database, async (db) => {
      for (const home of homes) found.push(...(await look(patient, home, db)));
    });
  } catch (error) {
    const what = `${database ?? 'the installation’s database'} on ${server}: ${messageOf(error)}`;
    found.push({ code: 'UNREACHABLE', client: database === null ? null : first.client.slug, what });
  }
  return found;
}

/** Schemas and databases of clients' own: there, migrated as the registry says, and their roles may what they should. */
export const ownPlacements: Check = async (patient) => {
  const { administrator, clients, placements, progress } = patient;
  const byDatabase = new Map<string, Home[]>();
  const notLookedAt = new Set<string>();
  for (const client of clients) {
    const placement = placements.get(client.placementId);
    if (placement === undefined || placement.id === sharedPlacementId) continue;
    if (client.status === 'PROVISIONING' || client.status === 'ARCHIVED') continue;
    const { server, database } = placement;
    if (administrator.reaches(server)) {
      const key = JSON.stringify([server, database]);
      byDatabase.set(key, [...(byDatabase.get(key) ?? []), { client, placement }]);
    } else notLookedAt.add(`clients’ own placements on ${server}: no administrator is set here`);
  }
  const findings: Finding[] = [];
  progress.start(byDatabase.size);
  for (const homes of byDatabase.values()) {
    findings.push(...(await lookIn(patient, homes)));
    progress.step();
  }
  progress.stop();
  return { findings, notLookedAt: [...notLookedAt] };
};
