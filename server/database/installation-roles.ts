/** The roles of operations.md. The application's own comes from DATABASE_URL. */
export interface InstallationRoles {
  /** Owns schemas and tables; entered for migrations only. */
  readonly owner: string;
  /** Serves: rows only. The user of DATABASE_URL. */
  readonly serving: string;
  /** Serves under the client policy (RLS=on); undefined where nobody could make it. */
  readonly guarded: string | undefined;
}

export const ownerRole = 'vecindad_owner';
export const guardedRole = 'vecindad_guarded';
