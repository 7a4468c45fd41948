import { AppError } from '#server/errors/app-error.js';

/** What is wrong in a file, and where. */
export interface LineFault {
  /** Counted from 1; the header is the first. */
  readonly line: number;
  /** The column's name, or null where the whole line is meant. */
  readonly column: string | null;
  readonly message: string;
}

/** How many are told; a file of another kind has one on every line. */
const mostTold = 100;

/** Gathers the faults of a file: the first hundred, and how many there are. */
export class LineFaults {
  readonly #told: LineFault[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(fault: LineFault): void {
    this.#count += 1;
    if (this.#told.length < mostTold) this.#told.push(fault);
  }

  /** The first of these and of others that were found later, by line. */
  with(others: LineFaults): { count: number; errors: LineFault[] } {
    const errors = [...this.#told, ...others.#told].sort((a, b) => a.line - b.line).slice(0, mostTold);
    return { count: this.#count + others.#count, errors };
  }
}

/** How a file that is refused would have changed what is there, and what is wrong with it. */
export interface Refusal {
  readonly count: number;
  readonly errors: readonly LineFault[];
}

/** A file with faults: nothing of it was taken in. */
export class FileRefused extends AppError {
  constructor(readonly refusal: Refusal) {
    super(
      'BAD_USER_INPUT',
      `The file has ${refusal.count} ${refusal.count === 1 ? 'fault' : 'faults'}; nothing was imported.`,
    );
  }
}
