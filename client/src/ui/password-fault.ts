/** The server's rule, 10 to 72 bytes, in the reader's language and without the round trip: bcrypt looks at 72 bytes; "ñ" is two. */
export function passwordFault(password: string): 'passwordShort' | 'passwordLong' | undefined {
  const bytes = new TextEncoder().encode(password).length;
  if (bytes < 10) return 'passwordShort';
  return bytes > 72 ? 'passwordLong' : undefined;
}
