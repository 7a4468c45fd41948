import { guardedRole } from './installation-roles.js';
import { withConnection } from './prepare-installation.js';

/** Whether the application may enter the role that the client policy binds (RLS=on); where nobody could make it, it may not. */
export function mayEnterGuarded(applicationUrl: string, ssl: { ca: string } | undefined): Promise<boolean> {
  return withConnection(applicationUrl, ssl, async (db) => {
    const { rows } = await db.query<{ able: boolean }>(
      `select exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'MEMBER')) as able`,
      [guardedRole],
    );
    return rows[0]?.able === true;
  });
}
