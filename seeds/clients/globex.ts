import { globexBuyers } from '../buyers/globex.js';
import { globexCatalogue } from '../catalogues/globex.js';
import type { DemoClient } from '../demo-client.js';
import { globexNotes } from '../notes/globex.js';

export const globex: DemoClient = {
  id: '0194cc53-5180-7f06-8e89-420aa0fcc613',
  slug: 'globex',
  name: 'Globex',
  description: 'Electronics wholesaler: components, networking and test equipment for resellers and labs.',
  isolation: 'SHARED',
  currency: 'USD',
  language: 'en',
  utcOffset: -6,
  monthsOld: 15,
  users: [
    {
      id: '0194cc53-5568-7de9-9de0-747c10ee5f5a',
      email: 'gus@globex.test',
      role: 'OWNER',
      firstName: 'Gus',
      lastName: 'Hartley',
      bio: 'Runs the warehouse and still answers the phone.',
    },
  ],
  colleagues: [
    {
      id: '0194cc53-5d38-7812-b303-e41631d93030',
      email: 'otto@globex.test',
      role: 'SELLER',
      firstName: 'Otto',
      lastName: 'Brandt',
      bio: null,
    },
    {
      id: '0194cc53-6120-7b9e-9a05-54d517e27f6b',
      email: 'mia@globex.test',
      role: 'MARKETING',
      firstName: 'Mia',
      lastName: 'Castellano',
      bio: 'Line cards, trade shows, and the newsletter nobody unsubscribes from.',
    },
  ],
  catalogue: globexCatalogue,
  buyers: globexBuyers,
  orderCount: 140,
  typicalBasket: 118_000,
  notes: globexNotes,
};
