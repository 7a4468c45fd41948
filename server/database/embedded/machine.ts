import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';

/** What the launcher asks of the machine it runs on; a test hands in another one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** undefined on Windows, which has no such number. */
  readonly uid: number | undefined;
  /** Where root keeps what the user of PostgreSQL must be able to reach. */
  readonly systemDir: string;
  readonly tempDir: string;
  /** Text of /etc/passwd. */
  readPasswd(): Promise<string>;
  /** Entry file of an installed package; throws when it is not installed. */
  resolvePackage(name: string): string;
}

/** The machine as it is. */
export function thisMachine(): Machine {
  // require.resolve, not import(): the package may be missing, and that must be an answer, not a crash at load.
  const { resolve } = createRequire(import.meta.url);
  return {
    platform: process.platform,
    arch: process.arch,
    uid: process.getuid?.(),
    systemDir: '/var/lib/vecindad',
    tempDir: tmpdir(),
    readPasswd: () => readFile('/etc/passwd', 'utf8'),
    resolvePackage: (name) => resolve(name),
  };
}
