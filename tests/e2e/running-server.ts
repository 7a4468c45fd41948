import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product is served, e.g. http://localhost:41234. */
    address: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Short enough for a token to run out in the middle of a story. */
const accessMinutes = 0.1;

/** Starts the product as a newcomer does, on a data folder of its own; ends it by its pid. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-e2e-'));
  await chmod(folder, 0o755);
  const product = spawn(process.execPath, ['--import', './scripts/typescript.js', 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      ACCESS_TTL_MIN: String(accessMinutes),
      LOG_LEVEL: 'warn',
      NODE_ENV: 'development',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, found] = /Vecindad is at (http:\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    product.stdout.on('data', hear);
    product.stderr.on('data', hear);
    product.once('exit', () => reject(new Error(`The product did not start:\n${said}`)));
  });
  project.provide('address', address);
  return async () => {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
