import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mailer.js';

/** A mail server that does not answer must not hold up the server's stop, which waits for letters on their way. */
const patience = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  dnsTimeout: 5_000,
  socketTimeout: 10_000,
};

/** Hands letters over to a mail server. */
export class SmtpMailer implements Mailer {
  readonly #transport;

  /** @param url smtp:// or smtps://, with user and password. @param from the sender's address. */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    // A letter is text: nothing that is in it is ever read from a file or fetched.
    this.#transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true });
  }

  async send(mail: Mail): Promise<void> {
    await this.#transport.sendMail({ ...mail, from: this.from });
  }
}
