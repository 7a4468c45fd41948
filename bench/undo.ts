type Step = () => Promise<unknown>;

/** What has to be taken back at the end, the last first; also when the run is stopped from outside in the middle. */
export class Undo {
  readonly #steps: Step[] = [];
  #running: Promise<void> | undefined;

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** Runs every step once, each even if another fails. */
  run(): Promise<void> {
    this.#running ??= (async () => {
      for (const step of this.#steps.toReversed())
        await step().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    })();
    return this.#running;
  }
}
