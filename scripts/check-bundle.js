import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/**
 * What a browser fetches of JavaScript, compressed as the server sends it, until a page is usable. Builds into a folder of its
 * own, and fails over budget.
 */
const kB = 1000;
const pages = [
  { name: 'the sign-in', budget: 150 * kB, needs: ['first'], texts: ['first'] },
  {
    name: 'the list of orders',
    budget: 240 * kB,
    needs: ['first', 'frame', 'lists'],
    texts: ['first', 'dashboard'],
  },
];
const sentences = { first: 'src/i18n/first/es.json', dashboard: 'src/i18n/es.json' };

const outDir = await mkdtemp(join(tmpdir(), 'vecindad-bundle-'));
await build({ logLevel: 'error', build: { outDir, emptyOutDir: true, manifest: true } });
const manifest = JSON.parse(await readFile(join(outDir, '.vite/manifest.json'), 'utf8'));

/** Of a chunk that client/first-pages.ts names. */
function keyOf(name) {
  const found = Object.entries(manifest).find(([, chunk]) => chunk.name === name);
  if (!found)
    throw new Error(`There is no chunk ${name} any more: mend the list in scripts/check-bundle.js.`);
  return found[0];
}

/** The file of a chunk and of all that it imports statically. */
function collect(key, files = new Set()) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next, files);
  return files;
}

async function weigh({ needs, texts }) {
  const keys = ['index.html', ...needs.map(keyOf), ...texts.map((section) => sentences[section])];
  const files = new Set(keys.flatMap((key) => [...collect(key)]));
  const sizes = [...files].map(async (file) => brotliCompressSync(await readFile(join(outDir, file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

for (const page of pages) {
  const weight = await weigh(page);
  const over = weight > page.budget;
  if (over) process.exitCode = 1;
  const figures = `${(weight / kB).toFixed(1)} kB of ${page.budget / kB} kB`;
  process.stdout.write(`JavaScript until ${page.name}: ${figures}${over ? ': too much' : ''}\n`);
}
await rm(outDir, { recursive: true });
