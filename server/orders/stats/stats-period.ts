/** How figures are put together over time. */
export enum StatsPeriod {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
}

/** A year of days and then some: what a chart can show. */
export const mostPeriods = 400;

const dayMs = 86_400_000;
const shortest: Record<StatsPeriod, number> = { DAY: dayMs, WEEK: 7 * dayMs, MONTH: 28 * dayMs };

/** How many periods a span of time touches at most, wherever it begins. */
export function periodsBetween(from: Date, to: Date, period: StatsPeriod): number {
  return Math.ceil((to.getTime() - from.getTime()) / shortest[period]) + 1;
}
