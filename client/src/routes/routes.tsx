import { type RouteObject } from 'react-router';
import { ProtectedRoute } from '../components/ProtectedRoute';
import { adminRoutes } from './admin-routes';
import { Crashed } from './Crashed';
import { dashboardGuard } from './guard';
import { lazy, lazyWith } from './lazy-page';
import { platformRoutes } from './platform-routes';
import { salesRoutes } from './sales-routes';
import { shopRoutes } from './shop-routes';

/** Around the pages that ask before they do something; the list of orders, the first that most people see, does without. */
const asking = { lazy: lazy('Questions', () => import('../components/Questions')) };

/** Every page is fetched by who goes there: before the sign-in nothing of the dashboard is, after it nothing of the sign-in. */
export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
    // Until then index.html shows its own: main.tsx draws nothing before the first page's code is there.
    hydrateFallbackElement: <></>,
    children: [
      { path: '/login', lazy: lazy('Login', () => import('./Login')) },
      { path: '/register', lazy: lazy('Register', () => import('./Register')) },
      ...platformRoutes,
      // Brings an editor of some megabytes along.
      {
        path: '/playground',
        lazy: lazyWith('explorer')('Playground', () => import('../features/playground/Playground')),
      },
      {
        path: '/isolation',
        lazy: lazyWith('explorer')('IsolationPage', () => import('../features/isolation/IsolationPage')),
      },
      {
        element: <ProtectedRoute />,
        handle: { guard: dashboardGuard },
        children: [
          {
            lazy: lazyWith('dashboard')('SignedIn', () => import('./SignedIn')),
            children: [
              {
                path: '/orders/:orderId/print',
                lazy: lazy('PackingSlip', () => import('../features/orders/print/PackingSlip')),
              },
              {
                lazy: lazy('AppLayout', () => import('../components/AppLayout')),
                children: [
                  { path: '/', lazy: lazy('HomePage', () => import('../features/home/HomePage')) },
                  {
                    path: '/orders',
                    lazy: lazy('Dashboard', () => import('./Dashboard')),
                    children: [
                      {
                        ...asking,
                        children: [
                          {
                            path: 'new',
                            lazy: lazy('CreateOrder', () => import('../features/orders/create/CreateOrder')),
                          },
                          {
                            path: ':orderId',
                            lazy: lazy('OrderDrawer', () => import('../features/orders/OrderDrawer')),
                          },
                        ],
                      },
                    ],
                  },
                  {
                    ...asking,
                    children: [...shopRoutes, ...salesRoutes, ...adminRoutes],
                  },
                  { path: '*', lazy: lazy('NotFound', () => import('./NotFound')) },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];
