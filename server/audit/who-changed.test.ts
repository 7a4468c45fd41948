// Tried: without `app.actor` among the settings all but one fail, the changes being by `sql:` somebody; with the stamp made
// once for a door, "told apart by the write" does; with a name believed that has no proof, "SQL by hand".
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/tenancy/actor.js';
import { isGenuine, type WriteStamp } from '#server/tenancy/write-stamp.js';
import { Role } from '#server/identity/role.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client();
});
afterAll(() => world.stop());

interface Entry {
  readonly action: string;
  readonly entity: string;
  readonly kind: WriteStamp['actor']['kind'];
  readonly id: string | null;
  readonly label: string;
  readonly ip: string | null;
  readonly agent: string | null;
  readonly write: string;
  readonly mac: string;
}

/** The record of a client's changes, the oldest first. */
const entries = (of: TestClient = acme, where = 'true') =>
  of.sql<Entry>(
    `select action, entity, actor_kind as kind, actor_id as id, actor_label as label, ip_address as ip,
       user_agent as agent, write_id as write, write_mac as mac
     from changes where client_id = $1 and ${where} order by transaction, id`,
    [of.id],
  );
const newest = async (of?: TestClient) => (await entries(of)).at(-1);
const stampOf = ({ kind, id, label, ip, agent, write, mac }: Entry): WriteStamp => ({
  actor: { kind, id, label, ipAddress: ip, userAgent: agent },
  writeId: write,
  mac,
});
const createOrder = 'mutation { createOrder(input: {}) { id } }';

describe('who changed a row (C8)', () => {
  test('is the user who called: address, IP address and user agent', async () => {
    await acme.as().with({ 'user-agent': 'a browser “of” ours' }).ask(createOrder);
    expect(await newest()).toMatchObject({
      action: 'CREATE',
      entity: 'orders',
      kind: 'USER',
      id: acme.owner.user.id,
      label: acme.owner.user.email,
      ip: '127.0.0.1',
      agent: 'a browser “of” ours',
    });
  });

  test('is whoever called, each in their own write', async () => {
    const seller = await acme.join(Role.SELLER);
    await acme.as(Role.SELLER).ask(createOrder);
    await acme.as().ask(createOrder);
    const [sellers, owners] = (await entries()).slice(-2);
    expect([sellers?.label, owners?.label]).toEqual([seller.user.email, acme.owner.user.email]);
    expect(sellers?.write).not.toBe(owners?.write);
  });

  test('is proved by a key that is the client’s alone', async () => {
    await acme.as().ask(createOrder);
    const entry = await newest();
    if (entry === undefined) throw new Error('Nothing was recorded.');
    const stamp = stampOf(entry);
    const { auditKeys } = world.server.services;
    const key = await auditKeys.of(acme.id);
    expect(isGenuine(key, acme.id, stamp)).toBe(true);
    const globex = await world.client('Globex');
    expect(isGenuine(await auditKeys.of(globex.id), acme.id, stamp)).toBe(false);
    expect(isGenuine(key, globex.id, stamp)).toBe(false);
    const { actor } = stamp;
    for (const other of [
      { ...actor, kind: 'SYSTEM' as const },
      { ...actor, id: null },
      { ...actor, label: 'somebody@else.test' },
      { ...actor, ipAddress: '10.0.0.1' },
      { ...actor, userAgent: 'another' },
    ])
      expect(isGenuine(key, acme.id, { ...stamp, actor: other })).toBe(false);
    expect(isGenuine(key, acme.id, { ...stamp, mac: '' })).toBe(false);
  });

  test('is the system where nobody called, by the part of it that did', async () => {
    const { gateway } = world.server.services;
    const rename = async (name: string, part?: string) => {
      const door = await gateway.doorOf(acme.id, ...(part === undefined ? [] : [systemActor(part)]));
      await door.write((write) => write.query('update users set bio = $2 where client_id = $1', [name]));
    };
    await rename('one');
    expect(await newest()).toMatchObject({ kind: 'SYSTEM', label: 'system', id: null, ip: null });
    await rename('two', 'janitor');
    expect(await newest()).toMatchObject({ kind: 'SYSTEM', label: 'janitor' });
  });

  test('of two writes through one door is told apart by the write', async () => {
    const door = await world.server.services.gateway.doorOf(acme.id);
    for (const bio of ['three', 'four'])
      await door.write((write) => write.query('update users set bio = $2 where client_id = $1', [bio]));
    const [one, other] = new Set((await entries()).slice(-4).map(({ write }) => write));
    expect(one).not.toBe(undefined);
    expect(other).not.toBe(undefined);
  });

  test('is the role of the session for SQL by hand, whoever it says it is', async () => {
    await acme.sql(`update users set bio = 'by hand'`);
    expect(await newest()).toMatchObject({ kind: 'SYSTEM', label: 'sql:postgres', write: null, mac: null });
    const forged = JSON.stringify({ kind: 'USER', id: acme.owner.user.id, label: acme.owner.user.email });
    await acme.sql(`set app.actor = '${forged}'; update users set bio = 'forged'; reset app.actor`);
    expect(await newest()).toMatchObject({ kind: 'SYSTEM', label: 'sql:postgres', id: null });
  });

  test('of a new company is the making of it, then its owner', async () => {
    const { kind, label } = (await entries(await world.client('Initech')))[0] ?? {};
    expect({ kind, label }).toEqual({ kind: 'SYSTEM', label: 'provisioning' });
  });

  test('of a user who joins is that user', async () => {
    const { user } = await acme.newcomer();
    const [made] = await entries(acme, `action = 'CREATE' and row_id = '${user.id}'`);
    expect(made).toMatchObject({ entity: 'users', kind: 'USER', id: user.id, label: user.email });
  });
});
