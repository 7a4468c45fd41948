import * as say from './documents.js';
import { comeAndGo, signUp, type People, type Slugs } from './people.js';
import { orderBook } from './order-book.js';
import type { Tape } from './tape.js';

/** A day at two companies: more than a hundred operations, those that fail among them. */
export async function playSession(tape: Tape, slugs: Slugs): Promise<void> {
  const people = await signUp(tape, slugs);
  await profiles(tape, people, slugs);
  await orderBook(tape, people);
  await comeAndGo(tape, people, slugs);
  await atTheDoor(tape, people, slugs);
}

async function profiles(tape: Tape, { ana, sam, gus }: People, { acme, globex }: Slugs): Promise<void> {
  for (const { accessToken: token } of [ana, sam, gus]) {
    await tape.play('me', { query: say.me, token });
    await tape.play('the own client', { query: say.ownClient, token });
  }
  const token = ana.accessToken;
  const profile = (input: object) =>
    tape.play('updateMe', { query: say.updateMe, variables: { input }, token });
  await profile({ firstName: ' Anna ', lastName: 'Pérez', bio: 'Ñandú 東京 🧰 "\'; drop table users; --' });
  await profile({ bio: null });
  await profile({ firstName: 'x'.repeat(101), bio: 'a\0b' });
  await profile({ role: 'OWNER' });
  const company = (input: object, by = token) =>
    tape.play('updateClient', { query: say.updateClient, variables: { input }, token: by });
  await company({ name: 'Acme', description: 'Tornillos', currency: 'mxn' });
  await company({ currency: 'XYZ' });
  await company({ name: 'Taken over' }, sam.accessToken);
  await tape.play('an isolation that no client tells', { query: '{ client { isolation } }', token });
  for (const headers of [
    { 'x-client-slug': acme },
    { host: `${acme}.localhost` },
    { 'x-tenant': ' ' },
  ] as Headers[])
    await tape.play('me, with my own client named', { query: say.me, token, headers });
  for (const headers of [
    { 'x-client-slug': globex },
    { 'x-tenant': globex },
    { host: `${globex}.localhost` },
    { host: 'nowhere.localhost' },
    { 'x-client-slug': acme, 'x-tenant': globex },
  ] as Headers[])
    await tape.play('me, with another client named', { query: say.me, token, headers });
}

type Headers = Record<string, string>;

/** What never gets as far as anybody's rows, and a new password at the end. */
async function atTheDoor(tape: Tape, { ana }: People, { acme }: Slugs): Promise<void> {
  const token = ana.accessToken;
  await tape.play('nobody', { query: say.me });
  await tape.play('a bad token', { query: say.me, token: 'eyJ.bad.token' });
  await tape.play('no GraphQL', { query: '{ me { ' });
  await tape.play('no such field', { query: '{ nothing }' });
  await tape.play('data beside an error', { query: '{ order { id } me { email } }', token });
  const accept = { accept: 'application/graphql-response+json' };
  await tape.play('a status of its own', {
    query: say.deleteOrder,
    variables: { id: 'x' },
    token,
    headers: accept,
  });
  await tape.send('malformed JSON', {
    ...{
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '{"query":',
    },
  });
  await tape.send('a query by GET', {
    ...{ url: '/graphql?query={me{email}}', headers: { authorization: `Bearer ${token}`, 'x-tenant': acme } },
  });
  await tape.send('ready', { url: '/readyz' });
  const change = (currentPassword: string, newPassword: string) =>
    tape.play('changePassword', {
      ...{ query: say.changePassword, variables: { input: { currentPassword, newPassword } }, token },
    });
  await change('not the password', 'another password');
  await change('correct horse battery', 'short');
  await change('correct horse battery', 'another password');
}
