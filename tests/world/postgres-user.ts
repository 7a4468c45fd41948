import { execFileSync } from 'node:child_process';

/**
 * Whom PostgreSQL and PgBouncer run as: both refuse to run as root, and run as the user postgres then, whom Debian's
 * packages make. Undefined for everybody else, who runs them himself.
 */
export function postgresUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
}
