import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { type Plugin } from 'vite';

const compress = promisify(brotliCompress);
const LEAST = 1_024;
/** The playground's editor is megabytes: the best compression takes it half a minute, for who is ready to wait anyway. */
const MOST = 600_000;

/** Writes each asset once more, as small as Brotli can: the server has no time for that at each request. */
export function compressAssets(): Plugin {
  return {
    name: 'compress-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle)
        .map((file) => ({ name: file.fileName, content: file.type === 'chunk' ? file.code : file.source }))
        .filter(({ name }) => /\.(js|css|svg)$/.test(name))
        .map(({ name, content }) => ({ name, bytes: Buffer.from(content) }))
        .filter(({ bytes }) => bytes.length >= LEAST && bytes.length <= MOST);
      await Promise.all(
        files.map(async ({ name, bytes }) => writeFile(join(dir, `${name}.br`), await compress(bytes))),
      );
    },
  };
}
