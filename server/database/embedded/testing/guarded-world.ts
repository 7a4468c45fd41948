import { join } from 'node:path';

import { readPidFile } from '../postmaster-file.js';
import { type EmbeddedOptions, startEmbedded } from '../start-embedded.js';
import { killPostmaster, temporaryFolder } from './embedded-world.js';

/** A folder where nothing is left running, and a start in it that writes down what is said. */
export async function world(onTestFinished: (clean: () => Promise<void>) => void) {
  const dataDir = await temporaryFolder(onTestFinished);
  onTestFinished(() => killPostmaster(dataDir));
  const said: string[] = [];
  const log = { info: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) };
  const start = async (more: Partial<EmbeddedOptions> = {}) => {
    const embedded = await startEmbedded({ dataDir, log, throwaway: true, ...more });
    onTestFinished(() => embedded.stop());
    return embedded;
  };
  const pid = async () => (await readPidFile(join(dataDir, 'postgres/data')))?.pid ?? 0;
  return { dataDir, said, start, pid, cluster: join(dataDir, 'postgres/data') };
}
