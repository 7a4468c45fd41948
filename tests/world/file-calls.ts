import { Readable } from 'node:stream';
import type { World } from './world.js';

export interface FileFault {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
  readonly extensions: { readonly code: string; readonly traceId: string };
}

/** What an import answers: counts, or faults with their lines; other refusals have neither line nor count. */
export interface ImportAnswer {
  readonly created?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly count?: number;
  readonly errors?: readonly FileFault[];
}

export interface FileCall {
  readonly token?: string;
  readonly dryRun?: boolean;
  readonly type?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file. @param file its text, bytes, or what gives them as it is read. */
export async function importFile(
  { server }: World,
  what: string,
  file: string | Buffer | Readable,
  { token, dryRun = false, type = 'text/csv', headers = {} }: FileCall,
) {
  const response = await server.http.inject({
    method: 'POST',
    url: `/files/import/${what}${dryRun ? '?dryRun=1' : ''}`,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': type,
      ...headers,
    },
    payload: file,
  });
  return { status: response.statusCode, headers: response.headers, body: response.json<ImportAnswer>() };
}

/** Fetches a file. */
export async function exportFile({ server }: World, what: string, token?: string) {
  const response = await server.http.inject({
    method: 'GET',
    url: `/files/export/${what}.csv`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, headers: response.headers, text: response.body };
}

/** Lines of a file one after the other, so that no test holds them all. */
export function lines(header: string, count: number, line: (n: number) => string): Readable {
  return Readable.from(
    (function* () {
      yield Buffer.from(`${header}\n`);
      for (let n = 1; n <= count; n += 1) yield Buffer.from(`${line(n)}\n`);
    })(),
  );
}
