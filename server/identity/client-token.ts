import { randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

const idBytes = 16;
const secretBytes = 32;
/** 48 bytes are 64 characters, without a rest that could be spelled in several ways. */
const shape = /^[\w-]{64}$/;

/** A new secret of a client's: whoever comes with it has nothing else that says where it is kept, so it begins with the client. */
export function newClientToken(clientId: string): string {
  return Buffer.concat([parse(clientId), randomBytes(secretBytes)]).toString('base64url');
}

/** The client that a token speaks of, whether or not it is one of theirs; undefined for what is no token at all. */
export function clientOfToken(token: string): string | undefined {
  if (!shape.test(token)) return undefined;
  const id = Buffer.from(token, 'base64url').subarray(0, idBytes);
  try {
    return stringify(id);
  } catch {
    // Sixteen bytes that are no UUID: no client is called so.
    return undefined;
  }
}
