import { Writable } from 'node:stream';
import type { Settings } from '#server/config/env.js';
import { createLogger, type Logger } from '#server/config/logger.js';
import { watchForSecrets } from './secrets-in-logs.js';

/** A log whose lines a test can look at; each is looked through for secrets. */
export function recordedLog(level: Settings['LOG_LEVEL']): { log: Logger; lines: readonly string[] } {
  const lines: string[] = [];
  const destination = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString());
      watchForSecrets(line.toString());
      done();
    },
  });
  return { log: createLogger(level, destination), lines };
}
