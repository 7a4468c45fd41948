import type { Statement } from './statement.js';

/** Names of PostgreSQL's settings, each followed by its value. */
export type Settings = readonly string[];

/** One text for each number of settings: it is made for every transaction, and never differs. */
const texts = Array.from(
  { length: 10 },
  (_, count) =>
    `select ${Array.from({ length: count }, (__, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(', ')}`,
);

/** Makes settings, in their order, for the rest of the transaction. Nobody reads its answer, so its columns are not asked for. */
export function settingsStatement(settings: Settings): Statement {
  return { text: texts[settings.length / 2] ?? '', values: settings, reusable: true, raw: true };
}
