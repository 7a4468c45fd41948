import type { Logger } from '#server/config/logger.js';

/** Runs a task again and again, one run at a time, each a pause after the last ended. A failing run is logged and does not stop it. */
export class Poller {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #failing = false;

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly task: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  start(): this {
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, this.pauseMs).unref();
    return this;
  }

  async #run(): Promise<void> {
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
    if (!this.#stopped) this.start();
  }

  /** Lets the current run end and starts no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
