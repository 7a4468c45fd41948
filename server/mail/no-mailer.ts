import type { Logger } from '#server/config/logger.js';
import type { Mailer } from './mailer.js';

/** For production without a mail server: a letter is given up, and nothing of it may come into the log. */
export class NoMailer implements Mailer {
  constructor(private readonly log: Logger) {}

  async send(): Promise<void> {
    this.log.warn('a mail was not sent: SMTP_URL is not set');
  }
}
