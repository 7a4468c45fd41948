import { ServerError } from '@apollo/client/errors';
import { freshToken } from './fresh-token';

/**
 * Fetches a file of the API with the session's token and hands it to the browser to keep under `name`.
 * @throws what readProblem reads, when it can't be had.
 */
export async function download(path: string, name: string): Promise<void> {
  const token = await freshToken();
  const response = await fetch(path, { headers: { authorization: `Bearer ${token ?? ''}` } });
  if (!response.ok)
    throw new ServerError('The file was refused', { response, bodyText: await response.text() });
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the address only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
