import { ask, post } from '../../api/post';
import { endPlatform, platformRefreshToken, startPlatform } from '../../auth/platform-session';
import { learnClock } from '../../auth/token-clock';
import { graphql } from '../../gql';
import { type LoginInput } from '../../gql/graphql';

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

const PlatformLogout = graphql(`
  mutation PlatformLogout($refreshToken: String!) {
    logout(refreshToken: $refreshToken)
  }
`);

/** @throws what the server says, when the address or the password is not right. */
export async function signInToPlatform({ email, password }: LoginInput): Promise<void> {
  const { user, accessToken, refreshToken } = (await ask(PlatformLogin, { email, password })).platformLogin;
  startPlatform({ accessToken, refreshToken }, user);
  learnClock(accessToken);
}

/** This browser forgets at once; the server is told, with every look into a client. */
export function signOutOfPlatform(): void {
  const refreshToken = platformRefreshToken();
  endPlatform('signed-out');
  if (refreshToken !== undefined) post(PlatformLogout, { refreshToken }).catch(() => undefined);
}
