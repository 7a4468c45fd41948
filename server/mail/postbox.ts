import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#server/config/logger.js';
import type { Mail, Mailer } from './mailer.js';

/** How long after a failed attempt the next one comes: a mail server that is restarted is there again by then. */
const usualPauses: readonly number[] = [2_000, 15_000, 60_000, 300_000];

/** What of a failure may be told: a mail server's own words may repeat the letter. */
function named(error: unknown): { code?: unknown; command?: unknown; responseCode?: unknown } {
  const { code, command, responseCode } = (error instanceof Error ? error : {}) as Record<string, unknown>;
  return { code, command, responseCode };
}

/** A mail server that says 5xx means never (RFC 5321 4.2.1); everything else may be better in a moment. */
function isFinal(error: unknown): boolean {
  return Number(named(error).responseCode) >= 500;
}

/**
 * Takes letters in. Nobody waits for the mail server: what a letter tells of is done, whether or not it arrives. One that
 * fails is tried again for some minutes; letters are kept in memory alone, and who did not get one is invited again.
 */
export class Postbox {
  readonly #underWay = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  /** @param pauses between attempts, in milliseconds. */
  constructor(
    private readonly mailer: Mailer,
    private readonly log: Logger,
    private readonly pauses: readonly number[] = usualPauses,
  ) {}

  post(mail: Mail): void {
    const sending = this.#send(mail).finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  async #send(mail: Mail): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.mailer.send(mail);
        if (attempt > 1) this.log.info({ attempt }, 'a mail was sent after all');
        return;
      } catch (error) {
        const pause = isFinal(error) ? undefined : this.pauses[attempt - 1];
        const goesOn = pause !== undefined && !this.#stopping.signal.aborted;
        if (!goesOn) return this.log.error({ ...named(error), attempt }, 'a mail could not be sent');
        this.log.warn(
          { ...named(error), attempt, againInMs: pause },
          'a mail was not taken and is tried again',
        );
        // At the server's stop the next attempt comes at once, and is the last.
        await sleep(pause, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** Lets every letter have its last attempt now, and waits for it; at the server's stop. */
  async settled(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#underWay);
  }
}
