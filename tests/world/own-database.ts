import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { quoteIdentifier } from '#server/database/statement.js';
import { runKept } from './kept-connection.js';

export interface OwnDatabase {
  readonly applicationUrl: string;
  readonly adminUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

function into(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** A copy of the migrated database for one test file alone. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const superuserUrl = inject('superuserUrl');
  await runKept(superuserUrl, [
    `create database ${quoteIdentifier(name)} template vecindad strategy file_copy owner vecindad_admin`,
    // As the product makes it: only who is let in may connect.
    `revoke connect, temporary on database ${quoteIdentifier(name)} from public`,
    `grant connect on database ${quoteIdentifier(name)} to vecindad_app`,
  ]);
  return {
    applicationUrl: into(inject('applicationUrl'), name),
    adminUrl: into(inject('adminUrl'), name),
    superuserUrl: into(superuserUrl, name),
    drop: () => runKept(superuserUrl, [`drop database ${quoteIdentifier(name)} with (force)`]),
  };
}
