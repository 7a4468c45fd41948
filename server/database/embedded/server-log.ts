import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const limit = 10 * 1024 * 1024;

/** PostgreSQL's own messages, in a file that outlives us (a pipe would die with us, and the postmaster's next line with it). */
export interface ServerLog {
  readonly fd: number;
  /** What was written since the file was opened here. */
  news(): string;
  close(): void;
}

/** Opens the log for appending, readable only by its owner (it may quote rows); beyond 10 MB the old one becomes `.1`. */
export function openServerLog(path: string): ServerLog {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a', 0o600);
  const before = fstatSync(fd).size;
  return {
    fd,
    news: () => readFileSync(path).subarray(before).toString('utf8'),
    close: () => closeSync(fd),
  };
}
