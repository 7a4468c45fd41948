import type { DemoBuyers } from './buyers/demo-buyers.js';
import type { DemoCategory } from './catalogues/demo-catalogue.js';
import type { DemoNotes } from './notes/demo-notes.js';

export interface DemoUser {
  id: string;
  email: string;
  role: 'OWNER' | 'ADMIN' | 'MARKETING' | 'SELLER';
  firstName: string;
  lastName: string;
  bio: string | null;
}

export interface DemoClient {
  id: string;
  slug: string;
  name: string;
  description: string;
  /** Where its rows live: the demo has every tier. */
  isolation: 'SHARED' | 'SCHEMA' | 'DATABASE';
  currency: string;
  language: 'es' | 'en';
  /** Hours of its standard time from UTC; daylight saving would change nothing one sees. */
  utcOffset: number;
  /** At least 13, or it would be younger than its oldest order. */
  monthsOld: number;
  /** The accounts that a newcomer is told; the first is the owner. */
  users: readonly [DemoUser, ...DemoUser[]];
  /** Others who work there, with the same password; nobody is told of them. */
  colleagues: readonly DemoUser[];
  catalogue: readonly DemoCategory[];
  buyers: DemoBuyers;
  orderCount: number;
  /** A usual order in hundredths of the currency. */
  typicalBasket: number;
  notes: DemoNotes;
}

/** Everybody who works at a client, the owner first. */
export function staffOf({ users, colleagues }: DemoClient): readonly DemoUser[] {
  return [...users, ...colleagues];
}
