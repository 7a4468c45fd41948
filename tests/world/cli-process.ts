import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { secrets, type World } from './world.js';

const root = new URL('../..', import.meta.url).pathname;

/** The environment of an operator's host for a world's installation. */
export function hostOf({ database }: World): Record<string, string> {
  return {
    DATABASE_URL: database.applicationUrl,
    DATABASE_ADMIN_URL: database.adminUrl,
    ENCRYPTION_KEY: secrets.encryption,
    JWT_SECRET: secrets.signing,
    BCRYPT_COST: '4',
  };
}

/** Runs the operator's tool as npm does, in a process of its own with nothing in its environment but what is given. */
export async function cliProcess(args: readonly string[], env: Record<string, string>, input = '') {
  const words = ['--import', './scripts/typescript.js', 'server/commands/cli.ts', ...args];
  const child = spawn(process.execPath, words, { cwd: root, env });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, out, err };
}
