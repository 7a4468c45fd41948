import type { Mail } from '#server/mail/mailer.js';

interface Invited {
  readonly email: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly inviter: string;
}

/** The letter with what lets somebody join the operator's side. @param dashboard the installation's address. */
export function platformInvitationMail(
  dashboard: string,
  { email, token, expiresAt, inviter }: Invited,
): Mail {
  const link = `${dashboard}/platform/register?invitation=${token}`;
  return {
    to: email,
    subject: 'Join the platform',
    text: [
      `${inviter} invites you to run the installation at ${dashboard}.`,
      `Choose a password here to join. The link is for you alone, and good until ${expiresAt.toUTCString()}:`,
      link,
      'If you did not expect this, do nothing.',
    ].join('\n\n'),
  };
}
