import type { Request } from 'autocannon';
import type { Child } from './child.js';

/** Sends one request and gives the answer's body. @throws for anything but 200 with data. */
export async function ask(server: Child, { method, path, headers, body }: Request): Promise<unknown> {
  const response = await fetch(server.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  if (response.status !== 200 || !isData(text))
    throw new Error(`${method} ${path} answered ${response.status} ${text}`);
  return JSON.parse(text);
}

/** Whether a body holds data and no error, told by its first letters: also cheap enough for every answer under load. */
export function isData(body: string): boolean {
  return body.startsWith('{"data":{');
}
