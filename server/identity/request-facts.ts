import type { NamedSlugs } from '#server/tenancy/named-client.js';

/** Where a request comes from, for limits and for the record. */
export interface RequestFacts {
  readonly ipAddress: string;
  readonly userAgent: string | null;
  /** Slugs that the host and headers name; see namedSlugs. */
  readonly named: NamedSlugs;
}
