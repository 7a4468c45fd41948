import { TZDate } from '@date-fns/tz';
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

/** The first moment of today by the clock of a zone, in ms: the same all day long, so that pages and cache agree on it. */
export function startOfToday(timeZone: string): number {
  const now = TZDate.tz(timeZone);
  return new TZDate(now.getFullYear(), now.getMonth(), now.getDate(), timeZone).getTime();
}

/** A period up to the end of the day that begins at `today`, its days and months by the clock of the zone. */
export function spanOf(period: Period, today: number, timeZone: string): Span {
  const start = new TZDate(today, timeZone);
  const [year, month, day] = [start.getFullYear(), start.getMonth(), start.getDate()];
  const iso = (...at: [number, number, number]) => new Date(+new TZDate(...at, timeZone)).toISOString();
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
