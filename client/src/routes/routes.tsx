import { type RouteObject } from 'react-router';
import { AppLayout } from '../components/AppLayout';
import { ProtectedRoute } from '../components/ProtectedRoute';
import { OrderDrawer } from '../features/orders/OrderDrawer';
import { Account } from './Account';
import { Crashed } from './Crashed';
import { Dashboard } from './Dashboard';
import { Login } from './Login';
import { NotFound } from './NotFound';
import { Opening } from './Opening';
import { Register } from './Register';
import { salesRoutes } from './sales-routes';
import { shopRoutes } from './shop-routes';

export const routes: RouteObject[] = [
  {
    errorElement: <Crashed />,
    hydrateFallbackElement: <Opening />,
    children: [
      { path: '/login', element: <Login /> },
      { path: '/register', element: <Register /> },
      // Brings an editor of some megabytes along: only who goes there fetches it.
      {
        path: '/playground',
        lazy: async () => ({ Component: (await import('../features/playground/Playground')).Playground }),
      },
      {
        element: <ProtectedRoute />,
        children: [
          {
            path: '/orders/:orderId/print',
            lazy: async () => ({
              Component: (await import('../features/orders/print/PackingSlip')).PackingSlip,
            }),
          },
          {
            element: <AppLayout />,
            children: [
              {
                path: '/',
                lazy: async () => ({ Component: (await import('../features/home/HomePage')).HomePage }),
              },
              {
                path: '/orders',
                element: <Dashboard />,
                children: [
                  {
                    path: 'new',
                    lazy: async () => ({
                      Component: (await import('../features/orders/create/CreateOrder')).CreateOrder,
                    }),
                  },
                  { path: ':orderId', element: <OrderDrawer /> },
                ],
              },
              ...shopRoutes,
              ...salesRoutes,
              { path: '/account', element: <Account /> },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
