import type { Mail } from '#server/mail/mailer.js';

interface Invited {
  readonly email: string;
  readonly token: string;
  readonly expiresAt: Date;
  /** Who invites, and to where. */
  readonly inviter: string;
  readonly company: string;
}

/** The letter with the link by which somebody joins. @param dashboard its address, without a slash at the end. */
export function invitationMail(
  dashboard: string,
  { email, token, expiresAt, inviter, company }: Invited,
): Mail {
  // A name may hold line breaks, and would go on as if it were the letter's own words.
  const name = company.replaceAll(/\s+/g, ' ');
  const link = `${dashboard}/register?invitation=${token}`;
  return {
    to: email,
    subject: `Join ${name}`,
    text: [
      `${inviter} invites you to join ${name}.`,
      `Follow this link to choose a password. It is for you alone, and good until ${expiresAt.toUTCString()}:`,
      link,
      'If you did not expect this, do nothing.',
    ].join('\n\n'),
  };
}
