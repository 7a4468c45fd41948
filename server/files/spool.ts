import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CheckedLine } from './import-kind.js';

/** How many lines one statement takes. */
const batchSize = 500;

/** Whoever reads lines takes these two for their ends as well. */
const oneLine = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);

/**
 * Checked lines on disk, in batches. A file is read to its end before the write begins: a slow sender then holds no
 * connection and no lock, and a write that runs again (deadlock) has its lines again. Memory holds one batch.
 */
export class Spool {
  #batch: CheckedLine[] = [];
  #lines = 0;

  private constructor(
    private readonly folder: string,
    private readonly file: WriteStream,
  ) {}

  /** How many lines there are. */
  get lines(): number {
    return this.#lines;
  }

  /** Made for the server's own user alone; the caller removes it. */
  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'vecindad-import-'));
    const file = createWriteStream(join(folder, 'lines'), { mode: 0o600 });
    await once(file, 'open');
    return new Spool(folder, file);
  }

  async add(line: CheckedLine): Promise<void> {
    this.#lines += 1;
    if (this.#batch.push(line) === batchSize) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = oneLine(this.#batch);
    this.#batch = [];
    if (!this.file.write(`${text}\n`)) await once(this.file, 'drain');
  }

  /** No more lines come. */
  async end(): Promise<void> {
    if (this.#batch.length > 0) await this.#flush();
    this.file.end();
    await once(this.file, 'close');
  }

  /** From the first on, as often as asked. */
  async *batches(): AsyncGenerator<CheckedLine[]> {
    const input = createReadStream(this.file.path);
    for await (const text of createInterface({ input, crlfDelay: Infinity }))
      yield JSON.parse(text) as CheckedLine[];
  }

  async remove(): Promise<void> {
    this.file.destroy();
    await rm(this.folder, { recursive: true, force: true });
  }
}
