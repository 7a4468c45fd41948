import { percentile } from '../scale/walk.js';
import { say } from '../say.js';

/** Milliseconds that each kind of work took, round by round. */
export class Times {
  readonly #byName = new Map<string, number[]>();

  /** Does it and notes how long it took. */
  async of<T>(name: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    const known = this.#byName.get(name) ?? [];
    this.#byName.set(name, [...known, performance.now() - began]);
    return result;
  }

  /** Prints a line for each kind, in the order in which they came first. */
  print(): void {
    for (const [name, times] of this.#byName) {
      const figures = [0.5, 0, 1].map((share) => percentile(times, share).toFixed(0));
      say(`  ${name}: median ${figures[0]} ms (${figures[1]}–${figures[2]}, ${times.length} runs)`);
    }
  }
}
