import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '#server/config/logger.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'client');

/** Where the built dashboard lies. */
export const dashboardFolder = join(source, 'dist');

const stamp = join(dashboardFolder, '.built-from');

/** Changes with every source file of the dashboard, with how it is built, and with every package. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'vite.config.ts']) hash.update(readFileSync(join(root, file)));
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && !entry.parentPath.startsWith(dashboardFolder) && !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(source.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds the dashboard if it is not built, or was built from other sources. @throws with Vite's last words if it fails. */
export async function buildDashboard(log: Logger): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  log.info('building the dashboard');
  // In a process of its own: the bundler's memory is given back when it ends.
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The dashboard could not be built: ${said.trim()}`);
  writeFileSync(stamp, wanted);
}
