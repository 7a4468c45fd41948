import { LRUCache } from 'lru-cache';
import type { EntryCheck, Look } from '#server/tenancy/entrance.js';

/** How long one look at the database counts. What the product itself ends is in the revocation log and acts at once. */
export const goodForMs = 1_000;

/** What is asked of the database. */
export type Question = Omit<Look, 'sent'>;

/** One look: under way, and what it found once it is there. */
interface Looked<Found> {
  readonly asked: Promise<Found | null>;
  found?: Found | null;
}

/** The look of one request, if one is due; otherwise what is known. */
class LookEntry<Found> implements EntryCheck {
  #looked: Looked<Found> | undefined;
  #failed = false;

  constructor(
    private readonly judge: (found: Found | null) => void,
    private readonly question: Question,
    private readonly known: () => Looked<Found> | undefined,
    private readonly remember: (asked: Promise<Found | null>) => Looked<Found>,
  ) {
    this.#looked = known();
    if (this.#looked?.found !== undefined) judge(this.#looked.found);
  }

  due(): Look | undefined {
    if (this.#failed) this.#looked = undefined;
    this.#looked ??= this.known();
    if (this.#looked) return undefined;
    return {
      ...this.question,
      sent: (row) => {
        this.#failed = false;
        this.#looked = this.remember(row as Promise<Found | null>);
        row.catch(() => (this.#failed = true));
      },
    };
  }

  async passed(): Promise<void> {
    if (this.#looked === undefined) throw new Error('Nobody has looked at what lets the caller in.');
    const { found, asked } = this.#looked;
    this.judge(found === undefined ? await asked : found);
  }
}

/** Looks at what lets callers in, by whatever names it: at most one a second for each, not one a request. */
export class Looks<Found extends object> {
  readonly #cache = new LRUCache<string, Looked<Found>>({ max: 50_000, ttl: goodForMs });

  #remember(key: string, asked: Promise<Found | null>): Looked<Found> {
    const looked: Looked<Found> = { asked };
    this.#cache.set(key, looked);
    asked.then(
      (found) => (looked.found = found),
      // A failed look is nobody's answer but those who were waiting for it.
      () => this.#cache.peek(key) === looked && this.#cache.delete(key),
    );
    return looked;
  }

  /** Lets the next request ask. */
  forget(key: string): void {
    this.#cache.delete(key);
  }

  /** What is known, or is found now. */
  found(key: string, look: () => Promise<Found | null>): Promise<Found | null> {
    return (this.#cache.get(key) ?? this.#remember(key, look())).asked;
  }

  /**
   * A look that travels with the first transaction on the client's rows.
   * @param judge throws the refusal. @throws it at once where what is known says so.
   */
  entry(key: string, question: Question, judge: (found: Found | null) => void): EntryCheck {
    return new LookEntry(
      judge,
      question,
      () => this.#cache.get(key),
      (asked) => this.#remember(key, asked),
    );
  }
}
