import type { Sample } from './load.js';
import type { Figures, Plan } from './measure.js';
import { writeBetweenMarks } from './marked-page.js';
import { median } from './median.js';
import { machine } from './process-cost.js';

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
  return [
    `${machine()}, ${length(plan)} for SHARED, ${length(shorter)} for the others. Product / baseline.`,
    '',
    `| ${heads.join(' | ')} |`,
    `| --- | --- | ${'--: | '.repeat(heads.length - 2)}`,
    ...figures.map(row),
  ].join('\n');
}

/** Prints the table and puts it between the marks of docs/performance.md. */
export async function writeReport(figures: readonly Figures[], plan: Plan, shorter: Plan): Promise<void> {
  await writeBetweenMarks('performance.md', table(figures, plan, shorter));
}
