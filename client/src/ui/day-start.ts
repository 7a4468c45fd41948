/** By how much the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function aheadBy(moment: number, timeZone: string | undefined): number {
  const fields = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
  }).formatToParts(moment);
  const at = (type: string) => Number(fields.find((field) => field.type === type)?.value);
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

/**
 * When a calendar day begins. @param day "2026-11-29". @param days later by so many.
 * @param timeZone the reader's own unless given. @returns ISO time, or undefined where it is no day.
 */
export function dayStart(day: string, days = 0, timeZone?: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000;
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(midnight)) return undefined;
  // Twice: the first look may be at the other side of a change of clocks.
  const near = midnight - aheadBy(midnight, timeZone);
  return new Date(midnight - aheadBy(near, timeZone)).toISOString();
}
