import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { LogMailer } from './log-mailer.js';
import type { Mailer } from './mailer.js';
import { NoMailer } from './no-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** The way of letters that the settings ask for. */
export function createMailer({ SMTP_URL, MAIL_FROM, MAIN_DOMAIN, NODE_ENV }: Settings, log: Logger): Mailer {
  if (SMTP_URL !== undefined)
    return new SmtpMailer(SMTP_URL, MAIL_FROM ?? `Vecindad <no-reply@${MAIN_DOMAIN}>`);
  return NODE_ENV === 'production' ? new NoMailer(log) : new LogMailer(log);
}
