import type { Logger } from '#server/config/logger.js';

/** Runs a task again and again, one run at a time, each a pause after the last ended. A failing run is logged and does not stop it. */
export class Poller {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;
  #again = false;
  #stopped = false;
  #failing = false;

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly task: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  start(): this {
    this.#wait(this.pauseMs);
    return this;
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, ms).unref();
  }

  /** Runs at once and not after the pause. One that is running may have looked already: it runs again then. */
  wake(): void {
    if (this.#isRunning) this.#again = true;
    else if (!this.#stopped) {
      clearTimeout(this.#timer);
      this.#wait(0);
    }
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#again = false;
    try {
      await this.task();
      if (this.#failing) this.log.info(`${this.name} works again`);
      this.#failing = false;
    } catch (error) {
      if (!this.#failing)
        this.log.warn(
          { reason: error instanceof Error ? error.message : String(error) },
          `${this.name} failed; it goes on trying`,
        );
      this.#failing = true;
    }
    this.#isRunning = false;
    if (!this.#stopped) this.#wait(this.#again ? 0 : this.pauseMs);
  }

  /** Lets the current run end and starts no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
