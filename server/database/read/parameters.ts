import type { Bind } from './condition.js';

/** Where a parameter's value comes from, each time that the statement is sent. */
export type ValueSource = { readonly where: number } | 'scope' | 'parents';

/** What differs from one sending of a statement to the next. */
export interface Given {
  readonly schema: string;
  /** What every table is bound to: the client's id. */
  readonly scope: unknown;
  /** The values of the conditions, in the order in which they bind them. */
  readonly where: readonly unknown[];
  readonly parents: readonly string[] | undefined;
}

/** The parameters of one statement while its text is made. Values never stand in the text, and are not known yet. */
export class Parameters {
  readonly sources: ValueSource[] = [];
  #scope: string | undefined;

  #add(source: ValueSource): string {
    return `$${this.sources.push(source)}`;
  }

  /** One placeholder for all tables, so that PostgreSQL sees that they are asked for the same. */
  scope(): string {
    return (this.#scope ??= this.#add('scope'));
  }

  parents(): string {
    return this.#add('parents');
  }

  /** For one condition, whose values begin at a place among those of all conditions. */
  from(first: number): Bind {
    let next = first;
    return () => this.#add({ where: next++ });
  }
}

export function valueOf(source: ValueSource, given: Given): unknown {
  return typeof source === 'string' ? given[source] : given.where[source.where];
}
