/** Rules the server holds as well: here they save the round trip and speak the reader's language. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** The letters of a slug, which becomes part of host, schema and database names; what else it may not be the server says. */
export const isSlug = (text: string): boolean =>
  /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text.trim().toLowerCase());

/** acme.localhost, acme.example.com → acme: who comes by a company's own address most likely belongs there. */
export function slugOfHost(hostname: string): string {
  const labels = hostname.split('.');
  const isName = !/^[\d.]+$|:/.test(hostname) && (labels.length > 2 || labels.at(-1) === 'localhost');
  const first = labels[0] ?? '';
  return isName && labels.length > 1 && first !== 'www' ? first : '';
}
