import type { Bind } from './condition.js';

/** The parameters of one statement. Values never stand in its text. */
export class Parameters {
  readonly values: unknown[] = [];
  readonly #shared = new Map<unknown, string>();

  readonly bind: Bind = (value) => `$${this.values.push(value)}`;

  /** One placeholder however often the value comes, so that PostgreSQL sees that all tables are asked for the same. */
  readonly bindOnce: Bind = (value) => {
    const known = this.#shared.get(value);
    if (known !== undefined) return known;
    const made = this.bind(value);
    this.#shared.set(value, made);
    return made;
  };
}
