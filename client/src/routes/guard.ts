import { type RouteObject } from 'react-router';
import { snapshot } from '../auth/session';

/** Says of a route with pages behind a sign-in where that is, and whether it is done. */
export interface Guard {
  signIn: string;
  isSignedIn: () => boolean;
}

export const dashboardGuard: Guard = { signIn: '/login', isSignedIn: () => snapshot().user !== undefined };

export function guardOf(route: RouteObject): Guard | undefined {
  return (route.handle as { guard?: Guard } | undefined)?.guard;
}
