import type { Sample } from '../load.js';
import { writeBetweenMarks } from '../marked-page.js';
import { median } from '../median.js';
import { machine } from '../process-cost.js';
import { percentile } from '../scale/walk.js';
import type { ClientsStep } from './more-clients.js';
import type { PageCost } from './more-orders.js';
import { sorts } from './questions.js';
import type { SignIns } from './sign-ins.js';

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${' --: |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

function clientsTable(steps: readonly ClientsStep[]): string {
  const heads = [
    'clients',
    'orders',
    'ratio (least–most)',
    'requests/s',
    'server CPU, µs',
    'PostgreSQL CPU, µs',
  ];
  return table(
    [...heads, 'server RSS, MB', 'start-up, ms'],
    steps.map(({ clients, orders, few, all, startUpMs }) => {
      const ratios = all.map(({ perSecond }, i) => perSecond / (few[i]?.perSecond ?? NaN));
      const middle = (samples: readonly Sample[], figure: (sample: Sample) => number | undefined) =>
        median(samples.map((sample) => figure(sample) ?? NaN)).toFixed(0);
      const both = (figure: (sample: Sample) => number | undefined) =>
        `${middle(few, figure)} / ${middle(all, figure)}`;
      return [
        String(clients),
        String(orders),
        `**${median(ratios).toFixed(2)}** (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
        both(({ perSecond }) => perSecond),
        both(({ serverMicros }) => serverMicros),
        both(({ databaseMicros }) => databaseMicros),
        middle(all, ({ residentMb }) => residentMb),
        startUpMs.toFixed(0),
      ];
    }),
  );
}

function ordersTable(costs: readonly PageCost[]): string {
  const sizes = [...new Set(costs.map(({ orders }) => orders))];
  const columns = ([1, 500] as const).flatMap((pageNumber) =>
    sizes.map((orders) => ({ pageNumber, orders })),
  );
  const known = columns.filter((column) =>
    costs.some(({ orders, pageNumber }) => orders === column.orders && pageNumber === column.pageNumber),
  );
  const rows = sorts.map((sort) => {
    const mine = costs.filter((cost) => cost.sort === sort);
    const first = mine[0]?.milliseconds ?? NaN;
    const cells = known.map(({ orders, pageNumber }) => {
      const cost =
        mine.find((one) => one.orders === orders && one.pageNumber === pageNumber)?.milliseconds ?? NaN;
      return `${cost.toFixed(2)} (${(cost / first).toFixed(2)})`;
    });
    return [sort, ...cells];
  });
  return table(
    ['order', ...known.map(({ orders, pageNumber }) => `page ${pageNumber} of ${orders} orders`)],
    rows,
  );
}

function signInsText({ perSecond, idle, busy }: SignIns): string {
  const row = (name: string, times: readonly number[]) => [
    name,
    ...[0.5, 0.99, 1].map((share) => percentile(times, share).toFixed(1)),
  ];
  return `${perSecond.toFixed(1)} sign-ins per second, eight at a time. What \`/healthz\` took, in ms:\n\n${table(
    ['meanwhile', 'median', '99 of 100', 'longest'],
    [row('nobody', idle), row('everybody signing in', busy)],
  )}`;
}

export interface Growth {
  readonly clients: readonly ClientsStep[];
  readonly orders: readonly PageCost[];
  readonly signIns: SignIns;
}

/** Puts all of it between the marks of docs/growth.md. */
export async function writeGrowth({ clients, orders, signIns }: Growth): Promise<void> {
  const parts = [
    `${machine()}.`,
    `### More clients\n\nTen of them / all of them, in turn on the same server.\n\n${clientsTable(clients)}`,
    `### More orders of one client\n\nMedian in ms; in brackets against the first page of the client with the fewest.\n\n${ordersTable(orders)}`,
    `### Signing in\n\n${signInsText(signIns)}`,
  ];
  await writeBetweenMarks('growth.md', parts.join('\n\n'));
}
