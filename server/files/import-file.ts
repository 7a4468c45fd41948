import pLimit from 'p-limit';
import type { Verb } from '#server/identity/permissions.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { checkLines } from './check-lines.js';
import type { Counts, ImportKind, ImportManner } from './import-kind.js';
import { FileRefused, LineFaults, type Refusal } from './line-faults.js';
import { BrokenCsv, readCsv } from './read-csv.js';
import { Spool } from './spool.js';

export interface ImportOptions {
  /** A preview: counts and faults, and nothing changes. */
  readonly dryRun: boolean;
  /** Whether who imports may do what a verb says. */
  readonly may: (verb: Verb) => boolean;
  /** How many of the lines are through, each time that some are. */
  readonly progress?: (done: number, of: number) => void;
}

/** What a file changed, or would change. */
export interface ImportReport extends Counts, Refusal {}

/** A file with more is one that somebody should split; the keys of all lines are in memory. */
const mostLines = 500_000;

/** Each holds a connection for as long as it writes; more would leave none to the others who share the pool. */
const writing = pLimit(2);

interface Spooled {
  readonly given: readonly string[];
  readonly keys: readonly string[];
  readonly faults: LineFaults;
}

/** Reads and checks a whole file into the spool. Lines with a key that came before are faults. */
async function checkInto(spool: Spool, kind: ImportKind, input: AsyncIterable<Buffer>): Promise<Spooled> {
  const faults = new LineFaults();
  const lineOf = new Map<string, number>();
  let given: readonly string[] = [];
  try {
    const { header, lines } = await checkLines(kind, readCsv(input), faults);
    given = header;
    for await (const line of lines) {
      const key = line.cells[kind.key] ?? '';
      const before = lineOf.get(key);
      if (before !== undefined) {
        const message = `Line ${before} has the same.`;
        faults.add({ line: line.line, column: kind.key, message });
        continue;
      }
      if (spool.lines === mostLines)
        throw new BrokenCsv(line.line, `A file has at most ${mostLines} lines; split it.`);
      lineOf.set(key, line.line);
      await spool.add(line);
    }
  } catch (error) {
    if (!(error instanceof BrokenCsv)) throw error;
    faults.add({ line: error.line, column: null, message: error.message });
  }
  await spool.end();
  return { given, keys: [...lineOf.keys()], faults };
}

async function takeIn(
  write: ClientWrite,
  { begin }: ImportKind,
  manner: ImportManner,
  spool: Spool,
  { keys, faults }: Spooled,
  progress: ImportOptions['progress'],
): Promise<ImportReport> {
  const run = begin(write, manner);
  const found = new LineFaults();
  let [created, updated, unchanged, done] = [0, 0, 0, 0];
  if (manner.apply) await run.lock(keys);
  for await (const batch of spool.batches()) {
    const outcome = await run.batch(batch);
    created += outcome.created;
    updated += outcome.updated;
    unchanged += outcome.unchanged;
    for (const fault of outcome.faults) found.add(fault);
    progress?.((done += batch.length), spool.lines);
  }
  const report = { created, updated, unchanged, ...faults.with(found) };
  // Thrown inside the write, so that nothing of it is kept.
  if (report.count > 0 && manner.apply) throw new FileRefused(report);
  return report;
}

/**
 * Imports a file in one write: all of it or nothing. Every line is checked first; lines match rows by the kind's key, update
 * those that are there and make the others.
 * @returns what changed; of a preview what would, and what is wrong. @throws FileRefused with each fault's line.
 */
export async function importFile(
  door: ClientDoor,
  kind: ImportKind,
  input: AsyncIterable<Buffer>,
  { dryRun, may, progress }: ImportOptions,
): Promise<ImportReport> {
  const spool = await Spool.open();
  try {
    const spooled = await checkInto(spool, kind, input);
    const apply = !dryRun && spooled.faults.count === 0;
    const manner: ImportManner = { given: spooled.given, apply, may };
    const report = await writing(() =>
      door.write((write) => takeIn(write, kind, manner, spool, spooled, progress)),
    );
    if (report.count > 0 && !dryRun) throw new FileRefused(report);
    return report;
  } finally {
    await spool.remove();
  }
}
