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
  return {
    to: email,
    subject: 'Join the platform',
    text: [
      `${inviter} invites you to run the installation at ${dashboard}.`,
      `Register by \`platformRegister\` of its API (${dashboard}/playground) with this address, a password and this token. It is for you alone, and good until ${expiresAt.toUTCString()}:`,
      token,
      'If you did not expect this, do nothing.',
    ].join('\n\n'),
  };
}
