import { connect } from 'node:net';
import { awakeLimit } from './awake-limit.js';

export interface Endpoint {
  /** A name or address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
}

/** SSLRequest (80877103): the one message that every PostgreSQL and pooler answers before it asks who is there. */
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** S: TLS it is. N: no TLS here. E: an error, such as too many connections. */
const answers = Buffer.from('SNE');

/**
 * Whether a PostgreSQL answers at an address. Also that there are too many connections is an answer. A knock never signs
 * in, so it is no connection that PostgreSQL would count, and it leaves no line in PostgreSQL's log.
 */
export function knock({ host, port }: Endpoint, limitMs: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const where = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    const socket = connect({ ...where, signal }).unref();
    const limit = awakeLimit(limitMs, () => heard(false));
    const heard = (answer: boolean) => {
      clearInterval(limit);
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write(sslRequest));
    socket.once('data', ([first = 0]) => heard(answers.includes(first)));
    socket.on('error', () => heard(false));
    socket.once('close', () => heard(false));
  });
}
