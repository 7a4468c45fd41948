import { type RouteObject } from 'react-router';
import { platformPerson } from '../auth/platform-session';
import { type Guard } from './guard';
import { lazyWith } from './lazy-page';

const lazy = lazyWith('platform');
const guard: Guard = { signIn: '/platform/login', isSignedIn: () => platformPerson() !== undefined };

/**
 * The operator's console: its own door, its own session, its own chunks. Moves, backups, restores, off-boarding and jobs are to be
 * pages beside these.
 */
export const platformRoutes: RouteObject[] = [
  {
    path: '/platform/login',
    lazy: lazy('PlatformLogin', () => import('../features/platform/PlatformLogin')),
  },
  {
    path: '/platform/register',
    lazy: lazy('PlatformRegister', () => import('../features/platform/PlatformRegister')),
  },
  {
    path: '/platform',
    handle: { guard },
    lazy: lazy('PlatformGuard', () => import('../features/platform/PlatformGuard')),
    children: [
      {
        lazy: lazyWith('dashboard')('PlatformLayout', () => import('../features/platform/PlatformLayout')),
        children: [
          {
            index: true,
            lazy: lazy('PlatformClientsPage', () => import('../features/platform/PlatformClientsPage')),
          },
          { path: 'clients/new', lazy: lazy('NewClient', () => import('../features/platform/NewClient')) },
          {
            path: 'clients/:slug',
            lazy: lazy('PlatformClientPage', () => import('../features/platform/PlatformClientPage')),
          },
          { path: 'servers', lazy: lazy('ServersPage', () => import('../features/platform/ServersPage')) },
          { path: 'people', lazy: lazy('PeoplePage', () => import('../features/platform/PeoplePage')) },
          { path: '*', lazy: lazy('NoSuchPage', () => import('../features/platform/NoSuchPage')) },
        ],
      },
    ],
  },
];
