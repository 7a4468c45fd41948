import { startPlatform } from '../auth/platform-session';
import { start } from '../auth/session';
import { learnClock } from '../auth/token-clock';
import { type FakeApi } from './fake-api';
import { type FakeUser } from './fake-data';
import { type FakePerson } from './fake-platform';

/** As after the sign-in page: a living session in localStorage. */
export function signIn(api: FakeApi, user: FakeUser = api.ana) {
  const tokens = api.tokens.issue(user.id);
  const { id, email, role, firstName, lastName, client } = user;
  start(
    { accessToken: tokens.accessToken, refreshToken: tokens.refreshToken },
    { id, email, role, firstName, lastName },
    { id: client.id, slug: client.slug, name: client.name, currency: client.currency },
  );
  learnClock(tokens.accessToken);
  return tokens;
}

/** The same, at the operator's door. */
export function signInToConsole(api: FakeApi, person: FakePerson = api.platform.root) {
  const { accessToken, refreshToken } = api.tokens.issue(person.id);
  const { id, email, role, reach } = person;
  startPlatform({ accessToken, refreshToken }, { id, email, role, reach });
  learnClock(accessToken);
}
