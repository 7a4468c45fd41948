import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own. */
export interface Child {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** The first start of all builds the dashboard as well. */
const startMs = 120_000;
const stopMs = 10_000;

/** Only what a process needs to run at all; a setting in the caller's shell would measure something else. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'NODE_OPTIONS'];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}

/**
 * Starts a script and waits until it has printed its address. What it prints, its log included, goes to a file.
 * @param script path from the root of the repository.
 * @throws with its last words if it ends instead.
 */
export async function startChild(
  script: string,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): Promise<Child> {
  const log = await open(logFile, 'w');
  // The room for young objects is that of `npm start`, for the hand-written server as well.
  const flags = ['--max-semi-space-size=64', '--import', './scripts/typescript.js'];
  const child = spawn(process.execPath, [...flags, script], {
    cwd: root,
    env: { ...bareEnvironment(), ...settings },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  const ended = once(child, 'exit');
  const running = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!running()) return;
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), stopMs);
    await ended;
    clearTimeout(kill);
  };
  for (const deadline = Date.now() + startMs; running() && Date.now() < deadline; await sleep(50)) {
    const [, port] = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(await readFile(logFile, 'utf8')) ?? [];
    if (port !== undefined && child.pid !== undefined)
      return { pid: child.pid, url: `http://127.0.0.1:${port}`, stop };
  }
  await stop();
  throw new Error(`${script} did not start: ${(await readFile(logFile, 'utf8')).slice(-2000)}`);
}
