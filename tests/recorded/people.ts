import { login, logout, refresh, register } from './documents.js';
import type { Tape } from './tape.js';

const password = 'correct horse battery';

export interface Signed {
  readonly accessToken: string;
  readonly refreshToken: string;
}
/** The people of the session: two companies with their owners, and a seller of the first. */
export interface People {
  readonly ana: Signed;
  readonly sam: Signed;
  readonly gus: Signed;
}
export interface Slugs {
  readonly acme: string;
  readonly globex: string;
}

/** Registers everybody, with all that can go wrong on the way. */
export async function signUp(tape: Tape, { acme, globex }: Slugs): Promise<People> {
  const join = async (title: string, input: object, headers = {}) =>
    (
      await tape.play<{ register: Signed } | null>(title, {
        query: register,
        variables: { input: { password, ...input } },
        headers,
      })
    )?.register ?? { accessToken: '', refreshToken: '' };

  const ana = await join('Ana makes a company', {
    ...{ email: ' Ana@Acme.TEST ', clientName: 'Acme Ferretería', clientSlug: acme, firstName: 'Ana' },
  });
  const gus = await join('Gus makes another', {
    email: 'gus@globex.test',
    clientName: 'Globex',
    clientSlug: globex,
  });
  await join('an address twice', { email: 'ana@acme.test', clientName: 'Again' });
  await join('a slug twice', { email: 'new@acme.test', clientName: 'Again', clientSlug: acme });
  await join('a bad slug', { email: 'new@acme.test', clientName: 'Again', clientSlug: 'a_b' });
  await join('nothing right', { email: 'no', password: 'no', clientName: '' });
  await join('joining a closed company', { email: 'sam@acme.test', clientSlug: acme });
  await join('joining nobody', { email: 'sam@acme.test' });
  await join('joining who is not there', { email: 'sam@acme.test', clientSlug: 'nowhere' });
  await join('joining two', { email: 'sam@acme.test', clientSlug: acme }, { 'x-tenant': globex });
  await tape.play('Ana opens it', {
    query: 'mutation { updateClient(input: { joinPolicy: OPEN }) { joinPolicy } }',
    token: ana.accessToken,
  });
  const sam = await join(
    'Sam joins by the address',
    { email: 'sam@acme.test' },
    { host: `${acme}.localhost:4000` },
  );
  return { ana, sam, gus };
}

/** Signs in and out and in again, in every way, and refuses everything else. */
export async function comeAndGo(tape: Tape, { ana, sam }: People, { acme, globex }: Slugs): Promise<void> {
  const signIn = (title: string, input: object, headers = {}) =>
    tape.play<{ login: Signed } | null>(title, {
      query: login,
      variables: { input: { email: 'sam@acme.test', password, ...input } },
      headers,
    });
  await signIn('by the address alone', {});
  await signIn('by the argument', { clientSlug: acme });
  await signIn('by the subdomain', {}, { host: `${acme}.localhost` });
  await signIn('by X-Client-Slug', {}, { 'x-client-slug': acme.toUpperCase() });
  await signIn('by X-Tenant', {}, { 'x-tenant': acme });
  await signIn('at another company', {}, { host: `${globex}.localhost` });
  await signIn('at two', { clientSlug: acme }, { 'x-tenant': globex });
  await signIn('where nobody is', {}, { 'x-tenant': 'nowhere' });
  await signIn('with another password', { password: 'another password' });
  await signIn('as nobody', { email: 'nobody@acme.test' });
  await signIn('with NUL', { password: 'nul\0nul nul' });

  const renew = (title: string, token: string) =>
    tape.play<{ refresh: Signed } | null>(title, { query: refresh, variables: { token } });
  const second = await renew('refresh', sam.refreshToken);
  await renew('its twin', sam.refreshToken);
  const third = await renew('the next', second?.refresh.refreshToken ?? '');
  await renew('one long used', sam.refreshToken);
  await renew('the newest of a session that was stolen', third?.refresh.refreshToken ?? '');
  await renew('garbage', 'garbage');
  await renew('another’s mark', `${ana.refreshToken.slice(0, -43)}${sam.refreshToken.slice(-43)}`);
  for (const token of [sam.refreshToken, sam.refreshToken, 'garbage'])
    await tape.play('logout', { query: logout, variables: { token } });
}
