import { type RouteObject } from 'react-router';
import { addTexts } from '../i18n/i18n';
import { onceOnLine } from '../ui/patience';
import { lazyWith } from './lazy-page';

const lazy = lazyWith('shop');
/** One of them leads on: what it is bought with, its cart. */
const lazyOne = lazyWith('shop', 'sales');

/** The catalogue and the customers, each with its drawers over the list and its import. */
export const shopRoutes: RouteObject[] = [
  {
    path: '/products',
    lazy: lazy('ProductsPage', () => import('../features/products/ProductsPage')),
    children: [
      { path: 'new', lazy: lazy('NewProduct', () => import('../features/products/NewProduct')) },
      {
        path: ':productId',
        lazy: lazyOne('ProductDrawer', () => import('../features/products/ProductDrawer')),
      },
    ],
  },
  {
    path: '/customers',
    lazy: lazy('CustomersPage', () => import('../features/customers/CustomersPage')),
    children: [
      { path: 'new', lazy: lazy('NewCustomer', () => import('../features/customers/NewCustomer')) },
      {
        path: ':customerId',
        lazy: lazyOne('CustomerDrawer', () => import('../features/customers/CustomerDrawer')),
      },
    ],
  },
  ...(['products', 'customers'] as const).map((kind): RouteObject => ({
    path: `/${kind}/import`,
    lazy: async () => {
      const [{ ImportPage }] = await onceOnLine(() =>
        Promise.all([import('../features/files/ImportPage'), addTexts('shop')]),
      );
      return { element: <ImportPage key={kind} kind={kind} /> };
    },
  })),
];
