import { matchRoutes, type RouteObject } from 'react-router';
import { type SignInState } from '../components/sign-in-state';
import { guardOf } from './guard';

/**
 * Turns the address of a stranger's first page into the sign-in's, before the router sees it: the router would fetch the guarded
 * page and all it stands on before the guard has its say. Afterwards the guards alone decide.
 */
export function leadStrangers(routes: RouteObject[]): void {
  const { pathname, search } = location;
  const matches = matchRoutes(routes, pathname) ?? [];
  const guard = matches.map(({ route }) => guardOf(route)).find((found) => found !== undefined);
  if (!guard || guard.isSignedIn()) return;
  const state: SignInState = { from: pathname + search, expired: false };
  // The way in which the router keeps a state; one that it could not read would only forget where to lead back to.
  history.replaceState({ usr: state, key: 'first', idx: 0 }, '', guard.signIn);
}
