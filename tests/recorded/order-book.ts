import * as say from './documents.js';
import type { People } from './people.js';
import type { Tape } from './tape.js';

interface Made {
  readonly createOrder: { readonly id: string };
}
interface Page {
  readonly orders: { readonly pageInfo: { readonly startCursor: string; readonly endCursor: string } };
}

/** Orders of one company, as its owner and its seller make, change and look for them, with another company's in between. */
export async function orderBook(tape: Tape, { ana, sam, gus }: People): Promise<void> {
  const token = ana.accessToken;
  const make = async (input: object, by = token) =>
    (await tape.play<Made | null>('createOrder', { query: say.createOrder, variables: { input }, token: by }))
      ?.createOrder.id ?? '';
  const list = (title: string, variables: object, by = token) =>
    tape.play<Page | null>(title, { query: say.orders, variables, token: by });
  const find = (title: string, variables: object) =>
    tape.play(title, { query: say.oneOrder, variables, token });

  await list('no orders', {});
  const first = await make({});
  const second = await make({ code: ' SPRING-7 ', notes: ' Tornillos de ÑANDÚ ', total: '1999.9' });
  const third = await make({ code: 'a%b_c\\d', total: 0.29 }, sam.accessToken);
  const theirs = await make({ code: 'SPRING-7', notes: 'Tornillos' }, gus.accessToken);
  for (const total of ['1.00', '10.00', '10.00', '9999999999.99']) await make({ total });
  await make({ code: 'SPRING-7' });
  await make({ total: '-1', notes: 'x'.repeat(5001), code: 'x'.repeat(41) });
  await make({ total: '1.005' });
  await make({ clientId: theirs });
  await make({ notes: 'a\0b' });

  for (const id of [second, theirs, 'nothing', '', `' or 1=1 --`]) await find('order by id', { id });
  await find('order by code', { code: 'SPRING-7' });
  await find('two that disagree', { id: first, code: 'SPRING-7' });
  await find('neither', {});

  const edit = (id: string, input: object) =>
    tape.play('updateOrder', { query: say.updateOrder, variables: { id, input }, token });
  await edit(first, { notes: 'first', version: 1 });
  await edit(first, { notes: 'late', version: 1 });
  await edit(first, { notes: null });
  await edit(first, { total: '5.00' });
  const step = (id: string, status: string, by = token) =>
    tape.play('setOrderStatus', { query: say.setStatus, variables: { id, status }, token: by });
  await step(first, 'CONFIRMED', sam.accessToken);
  await step(first, 'CONFIRMED');
  await step(first, 'SHIPPED');
  await step(second, 'SHIPPED');
  await step(second, 'LOST');
  for (const id of [theirs, '00000000-0000-7000-8000-0000000000ff']) {
    await edit(id, { notes: 'taken over' });
    await step(id, 'CANCELLED');
    await tape.play('deleteOrder', { query: say.deleteOrder, variables: { id }, token });
  }
  for (const by of [gus.accessToken, token, token])
    await tape.play('deleteOrder', { query: say.deleteOrder, variables: { id: third }, token: by });
  await make({ code: 'a%b_c\\d' });

  for (const orderBy of ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'CODE_ASC', 'TOTAL_DESC']) {
    const one = await list(`forward by ${orderBy}`, { first: 3, orderBy });
    const two = await list('and on', { first: 3, after: one?.orders.pageInfo.endCursor, orderBy });
    await list('and back', { last: 2, before: two?.orders.pageInfo.startCursor, orderBy });
    await list('a cursor of another sort', {
      after: one?.orders.pageInfo.endCursor,
      orderBy: 'CODE_ASC',
      first: 1,
    });
  }
  for (const filter of [
    { status: ['SHIPPED', 'CONFIRMED'] },
    { status: [] },
    { search: 'ñandú' },
    { search: 'ÑANDÚ' },
    { search: '%' },
    { search: 'spring' },
    { createdFrom: '2020-01-01T00:00:00.000Z', createdTo: '2020-01-02T00:00:00.000Z' },
    { createdFrom: '2020-01-01T00:00:00.000Z', search: 'ord' },
    { createdFrom: 'yesterday' },
    { status: ['LOST'] },
  ])
    await list(`filter ${JSON.stringify(filter)}`, { filter });
  for (const bad of [
    { first: 0 },
    { first: 101 },
    { last: -1 },
    { first: 1, last: 1 },
    { after: 'nonsense' },
  ])
    await list(`page ${JSON.stringify(bad)}`, bad);
  await list('the other company’s', {}, gus.accessToken);
}
