import { mainServer } from './placement.entity.js';

/** What became of one placement in a run of migrations. */
export interface MigrationReport {
  /** `central`, `shared`, or what a client's own schema or database is called in PostgreSQL. */
  readonly placement: string;
  /** The PostgreSQL server that it is on, by the registry's name. */
  readonly server: string;
  /** Slug of the client whose own it is; null for the installation's. */
  readonly client: string | null;
  /** Names of the migrations that ran. */
  readonly ran: readonly string[];
  /** Why it is not up to date; null when it is. */
  readonly failed: string | null;
}

/** Migrates one placement. @returns its report, whether that went well or not. */
export async function reported(
  { placement, server, client }: Pick<MigrationReport, 'placement' | 'server' | 'client'>,
  migrate: () => Promise<readonly string[]>,
): Promise<MigrationReport> {
  try {
    return { placement, server, client, ran: await migrate(), failed: null };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    return { placement, server, client, ran: [], failed };
  }
}

/** One of the installation's own two schemas, in a report. */
export function ofInstallation(placement: 'central' | 'shared') {
  return { placement, server: mainServer, client: null };
}
