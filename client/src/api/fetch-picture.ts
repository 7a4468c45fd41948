import { failure, signedRequest } from './signed-request';

const known = new Map<string, Promise<string>>();

async function fetchIt(owner: string, url: string): Promise<string> {
  const response = await signedRequest(owner, (token) =>
    fetch(url, { headers: { authorization: `Bearer ${token}` } }),
  );
  if (!response.ok) throw await failure(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${response.headers.get('content-type') ?? 'image/webp'};base64,${btoa(text)}`;
}

/**
 * A picture of the API as a data: address: an <img> can't show a token. Fetched once for each address and reader, so that nobody
 * who signs in afterwards in this tab is shown another company's.
 * @throws when it can't be had; asked again it tries again.
 */
export function fetchPicture(owner: string, url: string): Promise<string> {
  const key = `${owner} ${url}`;
  const picture = known.get(key) ?? fetchIt(owner, url);
  known.set(key, picture);
  picture.catch(() => known.delete(key));
  return picture;
}
