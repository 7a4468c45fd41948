import type { Logger } from '#server/config/logger.js';
import type { Mail, Mailer } from './mailer.js';

/** What of a failure may be told: a mail server's own words may repeat the letter. */
function named(error: unknown): object {
  const { code, command, responseCode } = (error instanceof Error ? error : {}) as Record<string, unknown>;
  return { code, command, responseCode };
}

/**
 * Takes letters in. Nobody waits for the mail server: what a letter tells of is done, whether or not it arrives. One that
 * fails is logged and not tried again.
 */
export class Postbox {
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly mailer: Mailer,
    private readonly log: Logger,
  ) {}

  post(mail: Mail): void {
    const sending = this.mailer
      .send(mail)
      .catch((error: unknown) => this.log.error(named(error), 'a mail could not be sent'))
      .finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  /** Waits for the letters that are on their way; at the server's stop. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
