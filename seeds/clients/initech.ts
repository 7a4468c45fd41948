import { initechBuyers } from '../buyers/initech.js';
import { initechCatalogue } from '../catalogues/initech.js';
import type { DemoClient } from '../demo-client.js';
import { initechNotes } from '../notes/initech.js';

export const initech: DemoClient = {
  id: '019265c7-1980-758b-8a20-55bb55bcbb37',
  slug: 'initech',
  name: 'Initech',
  description: 'Equipos informáticos, consumibles y mobiliario de oficina para empresas y centros públicos.',
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
  colleagues: [
    {
      id: '019265c7-2538-7137-894e-aedf12085fdc',
      email: 'pau@initech.test',
      role: 'SELLER',
      firstName: 'Pau',
      lastName: 'Ferrer',
      bio: null,
    },
    {
      id: '019265c7-2920-72cc-af0b-f7fcc71ad570',
      email: 'lola@initech.test',
      role: 'MARKETING',
      firstName: 'Lola',
      lastName: 'Quiñones',
      bio: 'Campañas para colegios y ayuntamientos.',
    },
  ],
  catalogue: initechCatalogue,
  buyers: initechBuyers,
  orderCount: 210,
  typicalBasket: 94_000,
  notes: initechNotes,
};
