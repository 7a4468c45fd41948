import { describe, expect, it, vi } from 'vitest';
import { spanOf, startOfToday } from './period';

const zone = 'America/New_York';

describe('the periods of the home page go by the company’s clock', () => {
  it('begins today when its own day begins, wherever the reader sits', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T02:00:00Z'), toFake: ['Date'] });
    expect(new Date(startOfToday(zone)).toISOString()).toBe('2025-12-31T05:00:00.000Z');
    expect(new Date(startOfToday('Pacific/Auckland')).toISOString()).toBe('2025-12-31T11:00:00.000Z');
    vi.useRealTimers();
  });

  it('counts days, not hours: the week with the change of clocks is 167 hours long', () => {
    const span = spanOf('7d', Date.parse('2026-03-10T04:00:00Z'), zone);
    expect(span).toMatchObject({
      before: '2026-02-25T05:00:00.000Z',
      from: '2026-03-04T05:00:00.000Z',
      to: '2026-03-11T04:00:00.000Z',
      timeZone: zone,
    });
  });

  it('takes twelve whole months, with the one that runs', () => {
    expect(spanOf('12m', Date.parse('2026-03-10T04:00:00Z'), zone)).toMatchObject({
      before: '2024-04-01T04:00:00.000Z',
      from: '2025-04-01T04:00:00.000Z',
      beforeTo: '2025-03-11T04:00:00.000Z',
      to: '2026-03-11T04:00:00.000Z',
      groupBy: 'MONTH',
    });
  });
});
