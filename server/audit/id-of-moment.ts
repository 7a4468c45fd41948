/** How far the moment in an id and the moment of its row may lie apart: they are taken one after the other. */
const slackMs = 1_000;

const at = (ms: number) =>
  Math.min(Math.max(ms, 0), 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0');
const idAt = (ms: number) => `${at(ms).slice(0, 8)}-${at(ms).slice(8)}-0000-0000-000000000000`;

/** An id that is smaller than those of all rows that were written at a moment or later. */
export function idBefore(moment: Date): string {
  return idAt(moment.getTime() - slackMs);
}

/** An id that is larger than those of all rows that were written before a moment. */
export function idAfter(moment: Date): string {
  return idAt(moment.getTime() + slackMs);
}
