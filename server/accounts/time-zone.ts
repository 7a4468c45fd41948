import { z } from 'zod';

/** The name of a time zone as Intl writes it, or undefined for none. Offsets such as +02:00 are no zones: they know no summer. */
function zoneOf(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Intl calls some zones by an older name: what was given stays then.
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return undefined;
  }
}

/** The name of an IANA time zone. */
export const timeZoneText = z
  .string()
  .trim()
  .max(60)
  .transform((name, check) => {
    const zone = zoneOf(name);
    if (zone !== undefined) return zone;
    check.addIssue('A time zone is an IANA name such as Europe/Madrid.');
    return z.NEVER;
  });
