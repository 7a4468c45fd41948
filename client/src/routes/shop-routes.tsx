import { type RouteObject } from 'react-router';
import { lazyPage as lazy, withTexts } from './lazy-page';

/** The catalogue and the customers, each with its drawers over the list and its import. */
export const shopRoutes: RouteObject[] = [
  {
    path: '/products',
    lazy: lazy('ProductsPage', () => import('../features/products/ProductsPage')),
    children: [
      { path: 'new', lazy: lazy('NewProduct', () => import('../features/products/NewProduct')) },
      {
        path: ':productId',
        lazy: lazy('ProductDrawer', () => import('../features/products/ProductDrawer')),
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
        lazy: lazy('CustomerDrawer', () => import('../features/customers/CustomerDrawer')),
      },
    ],
  },
  ...(['products', 'customers'] as const).map((kind): RouteObject => ({
    path: `/${kind}/import`,
    lazy: async () => {
      const { ImportPage } = await withTexts(import('../features/files/ImportPage'));
      return { element: <ImportPage key={kind} kind={kind} /> };
    },
  })),
];
