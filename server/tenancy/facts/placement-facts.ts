import type { RegisteredPlacement } from '../registry.js';

/** A client and where it lives. */
export interface Housed {
  readonly clientId: string;
  readonly placement: RegisteredPlacement;
}

/** Who is connected to a placement, and as whom. */
export interface Sessions {
  /**
   * Sessions at PostgreSQL that are this client's alone: in its own database, or of its own role. On the shared tier there
   * are none, because everybody uses the application's.
   */
  readonly connections: number;
  /** Whether the role that serves the client's rows is a superuser, whom no grant holds back. */
  readonly roleIsSuperuser: boolean;
}

/** What the server says that a client's own database is on. */
export interface ServerSessions {
  readonly connections: number;
  readonly maxConnections: number;
}

/**
 * Sessions of clients on the whole server. Of other roles' sessions one may see that they are there, nothing more; what is no
 * client's session has no database or no user.
 */
export const serverSessionsSql = `(select count(*)::int from pg_stat_activity
  where datid is not null and usesysid is not null) as "serverConnections", current_setting('max_connections')::int as "maxConnections"`;
