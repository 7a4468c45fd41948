/** So many of a kind are named; of a log in ruins the rest is counted, so that it fits into memory. */
const named = 10;

/** Kinds of what can be wrong with a record, each with what was found of it. */
export class Findings<Kind extends string> {
  readonly #found = new Map<Kind, { names: string[]; count: number }>();

  constructor(private readonly kinds: readonly Kind[]) {}

  add(kind: Kind, name: string): void {
    const found = this.#found.get(kind) ?? { names: [], count: 0 };
    found.count += 1;
    if (found.names.length < named) found.names.push(name);
    this.#found.set(kind, found);
  }

  /** Every kind with what was found of it, in words. */
  all(): { kind: Kind; found: string; ok: boolean }[] {
    return this.kinds.map((kind) => {
      const { names, count } = this.#found.get(kind) ?? { names: [], count: 0 };
      const more = count > names.length ? ` and ${count - names.length} more` : '';
      return { kind, found: count === 0 ? 'none' : names.join(', ') + more, ok: count === 0 };
    });
  }
}
