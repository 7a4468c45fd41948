import { Navigate, type RouteObject } from 'react-router';
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
            element: <AppLayout />,
            children: [
              {
                path: '/',
                element: <Dashboard />,
                children: [{ path: 'orders/:orderId', element: <OrderDrawer /> }],
              },
              { path: '/orders', element: <Navigate to="/" replace /> },
              ...shopRoutes,
              { path: '/account', element: <Account /> },
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
