import { once } from 'node:events';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  /** The code of the first error, or undefined where it succeeded. */
  readonly code: string | undefined;
}

/** What a client of HTTP libraries would not let through: the header lines go as they are, over a socket. */
export class RawHttp {
  private constructor(private readonly port: number) {}

  static async to(http: FastifyInstance): Promise<RawHttp> {
    const address = new URL(await http.listen({ port: 0, host: '127.0.0.1' }));
    return new RawHttp(Number(address.port));
  }

  /** Posts an operation. @param lines headers, such as `Host: acme.localhost`. */
  async post(
    lines: readonly string[],
    operation: object,
    accept = 'application/graphql-response+json',
    version = '1.1',
  ): Promise<RawAnswer> {
    const body = JSON.stringify(operation);
    const more = [
      'Content-Type: application/json',
      `Accept: ${accept}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    return this.send(`POST /graphql HTTP/${version}`, [...lines, ...more], body);
  }

  async send(first: string, lines: readonly string[], body = ''): Promise<RawAnswer> {
    const socket = connect(this.port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString()));
    socket.write(`${[first, ...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
    await once(socket, 'close');
    const [, status = '0'] = /^HTTP\/1\.\d (\d+)/.exec(said) ?? [];
    const [, type = ''] = /^content-type: ([^;\r]+)/im.exec(said) ?? [];
    const [, code] = /"code":"(\w+)"/.exec(said) ?? [];
    return { status: Number(status), type, code };
  }
}
