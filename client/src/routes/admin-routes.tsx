import { type RouteObject } from 'react-router';
import { lazyWith } from './lazy-page';

const lazy = lazyWith('admin');

/** The company's own affairs: its people, its keys, its record and its settings; and everybody's own account. */
export const adminRoutes: RouteObject[] = [
  { path: '/account', lazy: lazy('Account', () => import('./Account')) },
  {
    path: '/team',
    lazy: lazy('TeamPage', () => import('../features/team/TeamPage')),
    children: [
      { path: 'invite', lazy: lazy('InviteDrawer', () => import('../features/team/InviteDrawer')) },
      { path: ':userId', lazy: lazy('MemberDrawer', () => import('../features/team/MemberDrawer')) },
    ],
  },
  {
    path: '/api-keys',
    lazy: lazy('ApiKeysPage', () => import('../features/api-keys/ApiKeysPage')),
    children: [{ path: 'new', lazy: lazy('NewApiKey', () => import('../features/api-keys/NewApiKey')) }],
  },
  {
    path: '/audit',
    lazy: lazy('AuditPage', () => import('../features/audit/AuditPage')),
    children: [
      { path: ':entryId', lazy: lazy('AuditDrawer', () => import('../features/audit/AuditDrawer')) },
    ],
  },
  { path: '/settings', lazy: lazy('SettingsPage', () => import('../features/settings/SettingsPage')) },
];
