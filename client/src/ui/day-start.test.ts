import { expect, it } from 'vitest';
import { dayStart } from './day-start';

it.each([
  ['2026-11-29', 0, 'UTC', '2026-11-29T00:00:00.000Z'],
  ['2026-11-29', 1, 'Europe/Madrid', '2026-11-29T23:00:00.000Z'],
  ['2026-07-01', 0, 'America/Mexico_City', '2026-07-01T06:00:00.000Z'],
  // The night of the change of clocks, on both of its sides.
  ['2026-03-29', 0, 'Europe/Madrid', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', 1, 'Europe/Madrid', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 1, 'Europe/Madrid', '2026-10-25T23:00:00.000Z'],
  ['2026-12-31', 0, 'Asia/Kolkata', '2026-12-30T18:30:00.000Z'],
])('begins %s and %s days at %s', (day, days, zone, start) => {
  expect(dayStart(day, days, zone)).toBe(start);
});

it.each(['', 'yesterday', '2026-13-01', '2026-1-1'])('takes %s for no day', (day) => {
  expect(dayStart(day)).toBeUndefined();
});
