import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';

/** The password that a command works with, and whether it was made here and must be shown, once. */
export interface PasswordOption {
  readonly password: string;
  readonly made: boolean;
}

/** The given password, or a new one of 24 characters. */
export function passwordOrNew(given: string | undefined): PasswordOption {
  if (given !== undefined) return { password: given, made: false };
  return { password: randomBytes(18).toString('base64url'), made: true };
}

/** The line that shows a made password. */
export function passwordLine({ password, made }: PasswordOption): string[] {
  return made ? [`Password: ${password} (it is not shown again)`] : [];
}

/** What was typed after the option, or on standard input, without the end of the line. */
export async function passwordTyped(
  option: string | undefined,
  fromInput: true | undefined,
  input: () => AsyncIterable<Buffer>,
): Promise<string | undefined> {
  return fromInput === true ? (await text(input())).replace(/\r?\n$/, '') : option;
}
