import { acmeNotes } from './notes/acme.js';
import type { DemoNotes } from './notes/demo-notes.js';
import { globexNotes } from './notes/globex.js';
import { initechNotes } from './notes/initech.js';
import { umbrellaNotes } from './notes/umbrella.js';

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
  monthsOld: number;
  /** The first is the owner. */
  users: readonly [DemoUser, ...DemoUser[]];
  orderCount: number;
  /** A usual order in hundredths of the currency. */
  typicalBasket: number;
  notes: DemoNotes;
}

export const demoPassword = 'demo-Password-1';

export const demoClients: readonly DemoClient[] = [
  {
    id: '018e09fa-9180-764f-85b3-0283875aa2e5',
    slug: 'acme',
    name: 'Acme Ferretería',
    description: 'Mayorista de ferretería, herramienta y material eléctrico para tiendas y constructoras.',
    isolation: 'SHARED',
    currency: 'MXN',
    language: 'es',
    utcOffset: -6,
    monthsOld: 26,
    users: [
      {
        id: '018e09fa-9568-7f4c-9c08-18a7be5aa1ff',
        email: 'ana@acme.test',
        role: 'OWNER',
        firstName: 'Ana',
        lastName: 'Núñez',
        bio: 'Segunda generación de ferreteros. Llevo las compras y las cuentas grandes.',
      },
      {
        id: '018e09fa-9950-7726-a89b-b152efaa31ce',
        email: 'sam@acme.test',
        role: 'SELLER',
        firstName: 'Samuel',
        lastName: 'Ordóñez',
        bio: null,
      },
    ],
    orderCount: 340,
    typicalBasket: 780_000,
    notes: acmeNotes,
  },
  {
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
    orderCount: 140,
    typicalBasket: 118_000,
    notes: globexNotes,
  },
  {
    id: '019265c7-1980-758b-8a20-55bb55bcbb37',
    slug: 'initech',
    name: 'Initech',
    description:
      'Equipos informáticos, consumibles y mobiliario de oficina para empresas y centros públicos.',
    isolation: 'SCHEMA',
    currency: 'EUR',
    language: 'es',
    utcOffset: 1,
    monthsOld: 19,
    users: [
      {
        id: '019265c7-1d68-7d2f-8a42-76b0bd066548',
        email: 'ines@initech.test',
        role: 'OWNER',
        firstName: 'Inés',
        lastName: 'Echeverría',
        bio: 'Vendo lo que yo pondría en mi propia oficina.',
      },
    ],
    orderCount: 210,
    typicalBasket: 94_000,
    notes: initechNotes,
  },
  {
    id: '01994d75-f480-7bbc-bed8-077efcfe3fb2',
    slug: 'umbrella',
    name: 'Umbrella',
    description: 'Laboratory and medical supplies, cold chain included, for clinics and research sites.',
    isolation: 'DATABASE',
    currency: 'USD',
    language: 'en',
    utcOffset: -5,
    monthsOld: 9,
    users: [
      {
        id: '01994d75-f868-7c3e-a935-9680cbf9a0f4',
        email: 'uma@umbrella.test',
        role: 'OWNER',
        firstName: 'Uma',
        lastName: 'Ashford',
        bio: 'Keeps things cold and on time.',
      },
    ],
    orderCount: 95,
    typicalBasket: 245_000,
    notes: umbrellaNotes,
  },
];
