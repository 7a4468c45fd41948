import { quoteIdentifier, type Statement } from '../statement.js';
import { valueOf, type Given, type Parameters, type ValueSource } from './parameters.js';

/** Stands for the quoted schema in the text of a template; no text that PostgreSQL takes can hold it. */
export const schemaMark = '\0';

/** The text of a statement, made once, for every schema and all values. */
export class StatementTemplate {
  readonly #parts: readonly string[];
  readonly #sources: readonly ValueSource[];
  #last = { schema: '', text: '' };

  constructor(text: string, parameters: Parameters) {
    this.#parts = text.split(schemaMark);
    this.#sources = parameters.sources;
  }

  for(given: Given): Statement {
    return {
      text: this.#textIn(given.schema),
      values: this.#sources.map((source) => valueOf(source, given)),
      reusable: true,
      raw: true,
    };
  }

  #textIn(schema: string): string {
    // Most requests are for the shared tier.
    if (this.#last.schema !== schema)
      this.#last = { schema, text: this.#parts.join(quoteIdentifier(schema)) };
    return this.#last.text;
  }
}

/** How many forms of one selection are kept: filters, orders and page sizes that were asked for. */
const mostShapes = 64;

/** Templates of what is asked again and again, kept as long as what they belong to. */
export class Templates<K extends object, T> {
  readonly #known = new WeakMap<K, Map<string, T>>();

  of(owner: K, shape: string, make: () => T): T {
    let shapes = this.#known.get(owner);
    if (shapes === undefined) {
      shapes = new Map<string, T>();
      this.#known.set(owner, shapes);
    }
    const known = shapes.get(shape);
    if (known !== undefined) return known;
    if (shapes.size >= mostShapes) shapes.clear();
    const made = make();
    shapes.set(shape, made);
    return made;
  }
}
