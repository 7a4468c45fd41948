import { join } from 'node:path';

import { thisMachine } from '../machine.js';
import { startOn } from '../start-embedded.js';

/** A server of its own process, for the tests that kill it: says one JSON line, and stops when its input does. */
const [dataDir = '', overrides = '{}'] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { packageRoot } = JSON.parse(overrides) as { packageRoot?: string };
const machine = {
  ...thisMachine(),
  ...(packageRoot && { resolvePackage: () => join(packageRoot, 'dist/index.js') }),
};
try {
  const log = { info: (info: string) => say({ info }), warn: (warn: string) => say({ warn }) };
  const embedded = await startOn(machine, { dataDir, log, throwaway: true });
  say({ url: embedded.superuserUrl });
  process.stdin.resume().once('end', () => void embedded.stop().then(() => say({ stopped: true })));
} catch (error) {
  say({ error: error instanceof Error ? error.message : String(error) });
}
