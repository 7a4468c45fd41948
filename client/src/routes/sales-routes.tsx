import { type RouteObject } from 'react-router';
import { lazyWith } from './lazy-page';

// A sales group and a cart speak of customers, too.
const lazy = lazyWith('sales', 'shop');

/** What sellers and marketing keep: prices, who looks after whom, and what a customer is about to order. */
export const salesRoutes: RouteObject[] = [
  {
    path: '/price-lists',
    lazy: lazy('PriceListsPage', () => import('../features/pricing/PriceListsPage')),
    children: [{ path: 'new', lazy: lazy('NewPriceList', () => import('../features/pricing/NewPriceList')) }],
  },
  {
    path: '/price-lists/:listId',
    lazy: lazy('PriceListPage', () => import('../features/pricing/PriceListPage')),
  },
  {
    path: '/sales-groups',
    lazy: lazy('SalesGroupsPage', () => import('../features/sales-groups/SalesGroupsPage')),
    children: [
      { path: 'new', lazy: lazy('NewSalesGroup', () => import('../features/sales-groups/NewSalesGroup')) },
      {
        path: ':groupId',
        lazy: lazy('SalesGroupDrawer', () => import('../features/sales-groups/SalesGroupDrawer')),
      },
    ],
  },
  { path: '/cart', lazy: lazy('CartPage', () => import('../features/carts/CartPage')) },
];
