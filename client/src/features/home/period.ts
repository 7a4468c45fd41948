import { type StatsPeriod } from '../../gql/graphql';

export const periods = ['7d', '30d', '12m'] as const;
export type Period = (typeof periods)[number];

/** Whatever else somebody writes into the address is the usual month. */
export function readPeriod(params: URLSearchParams): Period {
  return periods.find((period) => period === params.get('period')) ?? '30d';
}

interface Span {
  from: string;
  to: string;
  /** The span of the same length before, to compare with. */
  before: string;
  beforeTo: string;
  groupBy: StatsPeriod;
  timeZone: string;
}

/** A period up to the end of the reader's today: the same all day long, so that pages and cache agree on it. */
export function spanOf(period: Period, now: Date): Span {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const iso = (...at: [number, number, number]) => new Date(...at).toISOString();
  if (period === '12m') {
    return {
      from: iso(year, month - 11, 1),
      to: iso(year, month, day + 1),
      before: iso(year - 1, month - 11, 1),
      beforeTo: iso(year - 1, month, day + 1),
      groupBy: 'MONTH',
      timeZone,
    };
  }
  const days = period === '7d' ? 7 : 30;
  const from = iso(year, month, day + 1 - days);
  return {
    from,
    to: iso(year, month, day + 1),
    before: iso(year, month, day + 1 - 2 * days),
    beforeTo: from,
    groupBy: 'DAY',
    timeZone,
  };
}
