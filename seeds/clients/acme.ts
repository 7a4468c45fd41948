import { acmeBuyers } from '../buyers/acme.js';
import { acmeCatalogue } from '../catalogues/acme.js';
import type { DemoClient } from '../demo-client.js';
import { acmeNotes } from '../notes/acme.js';

export const acme: DemoClient = {
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
  colleagues: [
    {
      id: '018e09fa-9d38-7a3a-9ec3-e4f49dd31623',
      email: 'leo@acme.test',
      role: 'SELLER',
      firstName: 'Leonel',
      lastName: 'Bautista',
      bio: 'Occidente y obra. Antes manejé el camión de reparto ocho años.',
    },
    {
      id: '018e09fa-a120-7367-bffa-618628a29344',
      email: 'rita@acme.test',
      role: 'MARKETING',
      firstName: 'Rita',
      lastName: 'Cañizares',
      bio: null,
    },
  ],
  catalogue: acmeCatalogue,
  buyers: acmeBuyers,
  orderCount: 340,
  typicalBasket: 780_000,
  notes: acmeNotes,
};
