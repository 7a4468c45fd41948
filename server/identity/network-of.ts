import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address as it is written out. */
function groups(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  if (tail === undefined) return before ?? [];
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: missing }, () => '0'), ...(after ?? [])];
}

/**
 * What is counted as one place: an IPv4 address, or the /64 that an IPv6 address lies in, of which one household or server
 * has at least that many addresses as there are.
 */
export function networkOf(address: string): string {
  const [, embedded] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (embedded !== undefined || !isIPv6(address)) return embedded ?? address;
  const first = groups(address).slice(0, 4);
  return `${first.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
