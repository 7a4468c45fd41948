import { ask, post } from '../../api/post';
import {
  endPlatform,
  platformRefreshToken,
  startPlatform,
  type PlatformPerson,
} from '../../auth/platform-session';
import { type Tokens } from '../../auth/session';
import { learnClock } from '../../auth/token-clock';
import { graphql } from '../../gql';
import { type LoginInput, type PlatformRegisterInput } from '../../gql/graphql';

const PlatformLogin = graphql(`
  mutation PlatformLogin($email: String!, $password: String!) {
    platformLogin(email: $email, password: $password) {
      accessToken
      refreshToken
      user {
        id
        email
        role
        reach
      }
    }
  }
`);

const PlatformRegister = graphql(`
  mutation PlatformRegister($input: PlatformRegisterInput!) {
    platformRegister(input: $input) {
      accessToken
      refreshToken
      user {
        id
        email
        role
        reach
      }
    }
  }
`);

const PlatformLogout = graphql(`
  mutation PlatformLogout($refreshToken: String!) {
    logout(refreshToken: $refreshToken)
  }
`);

/** @throws what the server says, when the address or the password is not right. */
export async function signInToPlatform({ email, password }: LoginInput): Promise<void> {
  begin((await ask(PlatformLogin, { email, password })).platformLogin);
}

/** Makes a platform user of who is invited, or comes where the platform is open. @throws what the server says. */
export async function joinPlatform(input: PlatformRegisterInput): Promise<void> {
  const firstName = input.firstName?.trim() || null;
  const lastName = input.lastName?.trim() || null;
  begin((await ask(PlatformRegister, { input: { ...input, firstName, lastName } })).platformRegister);
}

function begin({ user, accessToken, refreshToken }: Tokens & { user: PlatformPerson }): void {
  startPlatform({ accessToken, refreshToken }, user);
  learnClock(accessToken);
}

/** This browser forgets at once; the server is told, with every look into a client. */
export function signOutOfPlatform(): void {
  const refreshToken = platformRefreshToken();
  endPlatform('signed-out');
  if (refreshToken !== undefined) post(PlatformLogout, { refreshToken }).catch(() => undefined);
}
