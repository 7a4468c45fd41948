import { beforeEach, expect, it } from 'vitest';
import { FakeApi } from '../test/fake-api';
import { signIn } from '../test/sign-in';
import { leadStrangers } from './lead-strangers';
import { routes } from './routes';

const openAt = (address: string) => {
  history.replaceState(null, '', address);
  leadStrangers(routes);
  return location.pathname + location.search;
};

beforeEach(() => history.replaceState(null, '', '/'));

it.each([
  ['/orders?status=PENDING', '/login'],
  ['/nowhere', '/login'],
  ['/platform/servers', '/platform/login'],
])('leads a stranger at %s to %s, and says where back', (address, signIn) => {
  expect(openAt(address)).toBe(signIn);
  expect((history.state as { usr: unknown }).usr).toEqual({ from: address, expired: false });
});

it.each(['/login', '/register?invitation=x', '/platform/login', '/playground'])(
  'leaves a stranger at %s',
  (address) => {
    expect(openAt(address)).toBe(address);
  },
);

it('leaves who is signed in where they are; the platform has its own session', () => {
  signIn(new FakeApi());
  expect(openAt('/orders')).toBe('/orders');
  expect(openAt('/platform')).toBe('/platform/login');
});
