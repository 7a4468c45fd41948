/** Where a client's people fetch and send their logo. */
export const logoPath = '/files/logo';

/** The address of one picture. @param version see keep-logo.ts */
export function logoAddress(version: string): string {
  return `${logoPath}?v=${version}`;
}
