import { umbrellaBuyers } from '../buyers/umbrella.js';
import { umbrellaCatalogue } from '../catalogues/umbrella.js';
import type { DemoClient } from '../demo-client.js';
import { umbrellaNotes } from '../notes/umbrella.js';

export const umbrella: DemoClient = {
  id: '01994d75-f480-7bbc-bed8-077efcfe3fb2',
  slug: 'umbrella',
  name: 'Umbrella',
  description: 'Laboratory and medical supplies, cold chain included, for clinics and research sites.',
  isolation: 'DATABASE',
  currency: 'USD',
  language: 'en',
  utcOffset: -5,
  monthsOld: 13,
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
  colleagues: [
    {
      id: '01994d76-0038-7385-b0b6-e7a9d209c1dc',
      email: 'ray@umbrella.test',
      role: 'SELLER',
      firstName: 'Ray',
      lastName: 'Donnelly',
      bio: 'Twelve years behind a lab bench before I sold to one.',
    },
    {
      id: '01994d76-0420-7512-a939-0af109c52cb3',
      email: 'eve@umbrella.test',
      role: 'MARKETING',
      firstName: 'Eve',
      lastName: 'Marchetti',
      bio: null,
    },
  ],
  catalogue: umbrellaCatalogue,
  buyers: umbrellaBuyers,
  orderCount: 95,
  typicalBasket: 245_000,
  notes: umbrellaNotes,
};
