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

/**
 * The structured log (C10): one JSON object a line, with the trace id of the request that is being served.
 * @param level pino's level, or `silent`.
 * @param destination where lines go; standard output unless given.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
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
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
