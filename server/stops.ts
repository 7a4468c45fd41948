type Stop = () => Promise<void>;

/** What undoes a start, in reverse order, once: whoever asks again waits for the same end. */
export class Stops {
  readonly #stops: Stop[] = [];
  #running: Promise<void> | undefined;

  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  run(): Promise<void> {
    this.#running ??= (async () => {
      for (const stop of this.#stops.toReversed()) await stop();
    })();
    return this.#running;
  }
}
