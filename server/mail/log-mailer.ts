import type { Logger } from '#server/config/logger.js';
import type { Mail, Mailer } from './mailer.js';

/** For development: who has no mail server reads letters in the log. The one place where a line may hold a token. */
export class LogMailer implements Mailer {
  constructor(private readonly log: Logger) {}

  async send({ to, subject, text }: Mail): Promise<void> {
    this.log.info({ to, subject, text }, 'mail, not sent: SMTP_URL is not set');
  }
}
