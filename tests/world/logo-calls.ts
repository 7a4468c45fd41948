import type { World } from './world.js';

export interface LogoAnswer {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const bearer = (token: string | undefined) =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

/** Sends a picture as the client's logo. */
export async function sendLogo({ server }: World, file: Buffer, type: string, token: string) {
  const response = await server.http.inject({
    method: 'POST',
    url: '/files/logo',
    headers: { ...bearer(token), 'content-type': type },
    payload: file,
  });
  return { status: response.statusCode, body: response.json<LogoAnswer>() };
}

/** Fetches a logo. */
export async function fetchLogo({ server }: World, token: string | undefined, url: string) {
  const response = await server.http.inject({ method: 'GET', url, headers: bearer(token) });
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
}
