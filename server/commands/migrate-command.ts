import { parseArgs } from 'node:util';
import type { Settings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { borrowEmbeddedInstallation } from '#server/database/embedded-installation.js';
import type { MigrationReport } from '#server/tenancy/migration-report.js';
import { migrationSql } from '#server/tenancy/migration-sql.js';
import { migrateEverything } from '../migrate-everything.js';
import { reachDatabase } from '../reach-database.js';
import { progressOn } from './progress-bar.js';
import { WrongUse } from './wrong-use.js';

const usage = 'Usage: npm run migrate -- [--parallel <1 to 64>] [--json] | --sql';

interface Wanted {
  readonly sql: boolean;
  readonly json: boolean;
  readonly parallel: number | undefined;
}

function wantedBy(args: readonly string[]): Wanted {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        sql: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        parallel: { type: 'string' },
      },
    });
    const { sql, json } = values;
    if (values.parallel === undefined) return { sql, json, parallel: undefined };
    if (/^[1-9]\d?$/.test(values.parallel) && Number(values.parallel) <= 64)
      return { sql, json, parallel: Number(values.parallel) };
  } catch {
    // An option that it does not know: told below.
  }
  throw new WrongUse(usage);
}

function lineOf({ placement, server, client, ran, failed }: MigrationReport): string {
  const name = client === null ? placement : `${placement} (${client}, ${server})`;
  if (failed !== null) return `${name}: FAILED: ${failed}`;
  return `${name}: ${ran.length === 0 ? 'up to date' : `ran ${ran.join(', ')}`}`;
}

export interface Surroundings {
  readonly settings: () => Settings;
  readonly out: { write(text: string): unknown };
  /** For warnings and the progress bar. */
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * `npm run migrate`: brings the whole installation up to date, every placement; `--json` prints the reports as one document,
 * `--sql` what a new placement would run.
 * @throws WrongUse; or an error that says how many placements failed, after all were tried.
 */
export async function migrateCommand(
  args: readonly string[],
  { settings, out, err }: Surroundings,
): Promise<void> {
  const { sql, json, parallel } = wantedBy(args);
  if (sql) {
    out.write(await migrationSql());
    return;
  }
  const given = settings();
  const database = await reachDatabase(given, createLogger('warn', err), borrowEmbeddedInstallation);
  const progress = progressOn(err);
  let reports: MigrationReport[];
  try {
    reports = await migrateEverything(database, given, {
      ...(parallel !== undefined && { parallel }),
      onFound: progress.start,
      onReport: () => progress.step(),
    });
  } finally {
    progress.stop();
    await database.stop();
  }
  const failed = reports.filter((report) => report.failed !== null).length;
  if (json) out.write(`${JSON.stringify({ placements: reports }, null, 2)}\n`);
  else {
    out.write(reports.map((report) => `${lineOf(report)}\n`).join(''));
    if (failed === 0) out.write('The installation is up to date.\n');
  }
  if (failed > 0) throw new Error(`${failed} of ${reports.length} could not be brought up to date.`);
}
