import { Client } from '#server/tenancy/client.entity.js';
import { mainServer } from '#server/tenancy/placement.entity.js';
import { dropOrphan, markedRoles } from '#server/tenancy/provision/orphans.js';
import { messageOf, type Check, type Finding } from './finding.js';

/**
 * Roles that bear this installation's mark, with all that they own, for clients that the registry does not know. Roles first
 * and then the registry: a client's line is written before its roles are made, so whoever has none now never will.
 */
export const orphanedRoles: Check = async ({ administrator, services, settings }) => {
  const findings: Finding[] = [];
  const notLookedAt: string[] = [];
  for (const server of [mainServer, ...Object.keys(settings.DATABASE_SERVERS)]) {
    if (!administrator.reaches(server)) {
      notLookedAt.push(`roles without a client on ${server}: no administrator is set here`);
      continue;
    }
    try {
      const marked = await markedRoles(administrator, services.mark, server);
      const known = await services.registry
        .centre()
        .find(Client, { id: { $in: marked.map(({ clientId }) => clientId) } });
      const ids = new Set(known.map(({ id }) => id));
      for (const orphan of marked.filter(({ clientId }) => !ids.has(clientId)))
        findings.push({
          code: 'ORPHAN',
          client: null,
          what: `${orphan.roles.join(' and ')} on ${server} belong to no client of the registry`,
          fix: async () => {
            await dropOrphan(administrator, services.mark, orphan);
            return 'dropped, with all that they owned';
          },
        });
    } catch (error) {
      findings.push({ code: 'UNREACHABLE', client: null, what: `the server ${server}: ${messageOf(error)}` });
    }
  }
  return { findings, notLookedAt };
};
