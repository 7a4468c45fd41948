import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTraceId } from './trace.js';

export type { Logger };

/** Whatever is logged under these names is a secret or personal: a line must stay harmless even when a whole object slips in. */
const secretPaths = [
  'password',
  'passwordHash',
  'accessToken',
  'refreshToken',
  'token',
  'authorization',
  'cookie',
  'connectionString',
];

/** An error without what PostgreSQL says of the row: `detail` and `where` hold values. */
function harmless(error: Error): object {
  const {
    detail: _detail,
    where: _where,
    ...shown
  } = pino.stdSerializers.err(error) as Record<string, unknown>;
  return shown;
}

/** How long a line may wait for others to be written with, in milliseconds, and how much of them there is at most. */
const together = { periodicFlush: 50, minLength: 32_768, maxWrite: 65_536 };

/**
 * Standard output. Lines go out several at a time and in the background: a write of its own for each cost more than making
 * the line. Whatever is still there when the process ends, however it came to, is written then; only a kill loses it.
 */
function standardOutput(): DestinationStream {
  return pino.destination({ sync: false, ...together });
}

/**
 * The structured log (C10): one JSON object a line, with the trace id of the request that is being served.
 * @param level pino's level, or `silent`.
 * @param destination where lines go; standard output unless given.
 */
export function createLogger(level: string, destination: DestinationStream = standardOutput()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secretPaths.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
      serializers: { err: harmless },
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: () => {
        const traceId = currentTraceId();
        return traceId === undefined ? {} : { traceId };
      },
    },
    destination,
  );
}

/**
 * The same log for lines whose every field is named where they are made: looking each of them through for secrets costs
 * three times what writing it does. Never for a whole object that comes from elsewhere.
 */
export function forNamedFields(log: Logger): Logger {
  return log.child({}, { redact: [] });
}
