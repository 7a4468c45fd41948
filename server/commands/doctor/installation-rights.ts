import type pg from 'pg';
import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { privilegeFaults } from '#server/tenancy/assert-privileges.js';
import { mainServer } from '#server/tenancy/placement.entity.js';
import { messageOf, type Check } from './finding.js';

/**
 * What the application's role is a member of besides the guarded role and roles of SCHEMA clients, which bear a client's mark;
 * and who may enter the owner without being an administrator.
 */
async function memberFaults(db: pg.Client, serving: string): Promise<string[]> {
  const { rows } = await db.query<{ fault: string }>(
    `select format('%s is a member of %s', m.rolname, g.rolname) as fault
       from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
       where (m.rolname = $1 and g.rolname <> $3
           and coalesce(shobj_description(g.oid, 'pg_authid'), '') not like 'vecindad client %')
         or (m.rolname = any(array[$2, $3]))
         or (g.rolname = $2 and not (m.rolsuper or m.rolcreaterole))
       order by 1`,
    [serving, ownerRole, guardedRole],
  );
  return rows.map(({ fault }) => fault);
}

/** The roles of the installation itself may only what operations.md grants them. */
export const installationRights: Check = async ({ administrator }) => {
  if (!administrator.reaches(mainServer))
    return {
      findings: [],
      notLookedAt: ['rights of the installation’s roles: no administrator is set here'],
    };
  const serving = administrator.servingRole;
  const roles = { owner: ownerRole, serving, guarded: guardedRole };
  try {
    const faults = await administrator.inDatabase(mainServer, null, async (db) => [
      ...(await privilegeFaults(db, roles, ['central', 'shared'])),
      ...(await memberFaults(db, serving)),
    ]);
    return {
      findings: faults.map((what) => ({ code: 'PRIVILEGES', client: null, what })),
      notLookedAt: [],
    };
  } catch (error) {
    const what = `the installation’s database as its administrator: ${messageOf(error)}`;
    return { findings: [{ code: 'UNREACHABLE', client: null, what }], notLookedAt: [] };
  }
};
