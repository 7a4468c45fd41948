import { type RouteObject } from 'react-router';

/** The catalogue and the customers, each with its drawers over the list and its import: whoever goes there fetches them. */
export const shopRoutes: RouteObject[] = [
  {
    path: '/products',
    lazy: async () => ({ Component: (await import('../features/products/ProductsPage')).ProductsPage }),
    children: [
      {
        path: 'new',
        lazy: async () => ({ Component: (await import('../features/products/NewProduct')).NewProduct }),
      },
      {
        path: ':productId',
        lazy: async () => ({ Component: (await import('../features/products/ProductDrawer')).ProductDrawer }),
      },
    ],
  },
  {
    path: '/customers',
    lazy: async () => ({ Component: (await import('../features/customers/CustomersPage')).CustomersPage }),
    children: [
      {
        path: 'new',
        lazy: async () => ({ Component: (await import('../features/customers/NewCustomer')).NewCustomer }),
      },
      {
        path: ':customerId',
        lazy: async () => ({
          Component: (await import('../features/customers/CustomerDrawer')).CustomerDrawer,
        }),
      },
    ],
  },
  ...(['products', 'customers'] as const).map((kind): RouteObject => ({
    path: `/${kind}/import`,
    lazy: async () => {
      const { ImportPage } = await import('../features/files/ImportPage');
      return { element: <ImportPage key={kind} kind={kind} /> };
    },
  })),
];
