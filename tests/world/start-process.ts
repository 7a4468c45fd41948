import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { watchForSecrets } from './secrets-in-logs.js';

const root = join(import.meta.dirname, '../..');

export interface StartedProcess {
  /** Where it says that it is. */
  readonly address: string;
  /** Asks it to stop. @returns its exit code. */
  stop(): Promise<number | null>;
}

/** `npm start` in a folder, with the `.env` that lies there and nothing else but `env`. @throws with its words if it ends before it serves. */
export async function startProcess(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<StartedProcess> {
  const words = ['--import', join(root, 'scripts/typescript.js'), join(root, 'server/main.ts')];
  const product = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(product, 'exit');
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      // The log is JSON; what else is said is meant to be read, the demo's password included.
      for (const line of chunk.toString().split('\n')) if (line.startsWith('{')) watchForSecrets(line);
      const [, found] = /Vecindad is at (http:\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    product.stdout.on('data', hear);
    product.stderr.on('data', hear);
    product.once('exit', () => reject(new Error(`It did not start:\n${said}`)));
  });
  return {
    address,
    stop: async () => {
      product.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}
