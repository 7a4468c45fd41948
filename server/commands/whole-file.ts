import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Whether something other than a file has this name, such as a pipe: nothing may take its place. */
async function isOther(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile();
}

/**
 * Writes a file that is there when it is whole: one that was broken off would look like all that there is.
 * @throws what the disk or the text's source throws; the file is then as it was.
 */
export async function writeWhole(path: string, pages: AsyncIterable<string>): Promise<void> {
  if (await isOther(path)) return pipeline(Readable.from(pages), createWriteStream(path));
  const part = `${path}.${process.pid}.part`;
  try {
    // For its writer's eyes: it holds the addresses of a company's customers.
    await pipeline(Readable.from(pages), createWriteStream(part, { mode: 0o600 }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
