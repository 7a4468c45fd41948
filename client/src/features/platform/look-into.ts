import { freshPlatformToken } from '../../api/platform-token';
import { ask } from '../../api/post';
import { platformPerson } from '../../auth/platform-session';
import { endLook, startLook, type Look } from '../../auth/session';
import { learnClock } from '../../auth/token-clock';
import { graphql } from '../../gql';

const Impersonate = graphql(`
  mutation Impersonate($input: ImpersonateInput!) {
    impersonate(input: $input) {
      id
      slug
      accessToken
      expiresAt
    }
  }
`);
const EndImpersonation = graphql(`
  mutation EndImpersonation($id: ID!) {
    endImpersonation(id: $id)
  }
`);
const LookedInAs = graphql(`
  query LookedInAs {
    me {
      id
      email
      role
      firstName
      lastName
      client {
        id
        slug
        name
        currency
        timeZone
        color
      }
    }
  }
`);

/** Makes this tab the dashboard of that client, reading only. @throws what the server says. */
export async function lookInto(slug: string, reason: string): Promise<void> {
  const input = { slug, reason };
  const { impersonate } = await ask(Impersonate, { input }, await freshPlatformToken());
  const { me } = await ask(LookedInAs, {}, impersonate.accessToken);
  const { client, ...user } = me;
  const look: Look = {
    id: impersonate.id,
    by: platformPerson()?.email ?? '',
    slug: impersonate.slug,
    expiresAt: impersonate.expiresAt,
  };
  learnClock(impersonate.accessToken);
  startLook(look, impersonate.accessToken, user, client);
}

/** Ends it in this tab at once, and at the server, which otherwise ends it by its age. */
export async function leaveLook({ id }: Look): Promise<void> {
  endLook();
  const token = await freshPlatformToken().catch(() => undefined);
  if (token !== undefined) await ask(EndImpersonation, { id }, token).catch(() => undefined);
}
