import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Sample } from './load.js';
import type { Figures, Plan } from './measure.js';
import { say } from './say.js';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const [begin, end] = ['<!-- bench:begin -->', '<!-- bench:end -->'];

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** The median of a figure over the rounds, or a dash where the system doesn't tell it. */
function middle(samples: readonly Sample[], figure: (sample: Sample) => number | undefined): string {
  const known = samples.map(figure).filter((value) => value !== undefined);
  return known.length === 0 ? '–' : median(known).toFixed(0);
}

function row({ name, way, product, baseline }: Figures): string {
  const ratios = product.map(({ perSecond }, i) => perSecond / (baseline[i]?.perSecond ?? NaN));
  const both = (figure: (sample: Sample) => number | undefined) =>
    `${middle(product, figure)} / ${middle(baseline, figure)}`;
  const cells = [
    way,
    name,
    `**${median(ratios).toFixed(2)}** (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
    both(({ perSecond }) => perSecond),
    both(({ serverMicros }) => serverMicros),
    both(({ databaseMicros }) => databaseMicros),
    both(({ residentMb }) => residentMb),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(figures: readonly Figures[], plan: Plan, shorter: Plan): string {
  const length = ({ rounds, seconds }: Plan) => `${rounds} rounds of ${seconds} s`;
  const heads = [
    'clients on',
    'operation',
    'ratio (least–most)',
    'requests/s',
    'server CPU, µs/request',
    'PostgreSQL CPU, µs/request',
    'RSS, MB',
  ];
  const processors = cpus();
  return [
    `Node ${process.version}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${length(plan)} for SHARED, ${length(shorter)} for the others. Product / baseline.`,
    '',
    `| ${heads.join(' | ')} |`,
    `| --- | --- | ${'--: | '.repeat(heads.length - 2)}`,
    ...figures.map(row),
  ].join('\n');
}

/** Prints the table and puts it between the marks of docs/performance.md. */
export async function writeReport(figures: readonly Figures[], plan: Plan, shorter: Plan): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has lost its marks ${begin} and ${end}.`);
  const made = table(figures, plan, shorter);
  const filled = `${text.slice(0, from + begin.length)}\n\n${made}\n\n${text.slice(to)}`;
  await writeFile(page, await format(filled, { ...(await resolveConfig(page)), parser: 'markdown' }));
  say(`\n${made}\n\nwritten into docs/performance.md`);
}
