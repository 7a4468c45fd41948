import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import {
  invite,
  inviteCall,
  openInvitations,
  revokeCall,
  type Invited,
} from '../../tests/world/invitation-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  await acme.join(Role.ADMIN);
});
afterAll(() => world.stop());

const refused = (by: Role, email: string, role = Role.SELLER) =>
  acme.as(by).refusal(inviteCall, { input: { email, role } });

describe('an invitation', () => {
  test('shows its token in the answer that makes it, and to nobody again', async () => {
    const email = world.email('eva');
    const made = await invite(acme.as(Role.ADMIN), ` ${email.toUpperCase()} `, Role.MARKETING);
    expect(made).toMatchObject({ email, role: 'MARKETING' });
    expect(made.token).toMatch(/^[\w-]{64}$/);
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
    for (const role of [Role.OWNER, Role.ADMIN])
      expect(await openInvitations(acme.as(role))).toEqual([{ ...made, token: null }]);
  });

  test('is kept without its token, and the log of changes tells neither token nor hash', async () => {
    const { id, token } = await invite(acme.as(), world.email('log'));
    await acme.as().ask(revokeCall, { id });
    const [row] = await acme.sql<{ token_hash: string }>('select * from invitations where id = $1', [id]);
    const changes = await acme.sql('select before, after from changes where row_id = $1', [id]);
    const { auditLog } = await acme
      .as()
      .ask<{ auditLog: { nodes: { action: string }[] } }>(
        `query ($id: ID!) { auditLog(filter: { entityId: $id }) { nodes { action entity before after actor { email } } } }`,
        { id },
      );
    expect(auditLog.nodes).toMatchObject([
      { action: 'UPDATE', entity: 'Invitation', before: { revokedAt: null } },
      { action: 'CREATE', after: { role: 'SELLER' }, actor: { email: acme.owner.user.email } },
    ]);
    const told = JSON.stringify([changes, auditLog]);
    expect(JSON.stringify(row)).not.toContain(token);
    for (const secret of [token, row?.token_hash ?? 'none', 'tokenHash']) expect(told).not.toContain(secret);
    expect(JSON.stringify(auditLog)).not.toContain('token');
  });

  test('is answered alike whether or not the address is used elsewhere', async () => {
    const fields = ({ role, token }: Invited) => ({ role, length: token.length });
    const used = await invite(acme.as(), globex.owner.user.email);
    expect(fields(used)).toEqual(fields(await invite(acme.as(), world.email('unused'))));
  });

  test('is not made for a colleague', async () => {
    const { code, field } = await refused(Role.OWNER, acme.owner.user.email);
    expect({ code, field }).toEqual({ code: 'CONFLICT', field: 'email' });
  });

  test('to be an OWNER is made by an owner alone', async () => {
    const email = world.email('owner');
    expect((await refused(Role.ADMIN, email, Role.OWNER)).code).toBe('FORBIDDEN');
    expect((await invite(acme.as(), email, Role.OWNER)).role).toBe('OWNER');
  });

  test('needs an address', async () => {
    expect(await refused(Role.OWNER, 'no address')).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'email'] }],
    });
  });

  test('takes the place of an earlier one of the same address', async () => {
    const email = world.email('twice');
    await invite(acme.as(), email);
    const { id } = await invite(acme.as(), email, Role.ADMIN);
    const open = (await openInvitations(acme.as())).filter((one) => one.email === email);
    expect(open).toMatchObject([{ id, role: 'ADMIN' }]);
  });

  test('is seen and taken back in its own client alone (C7)', async () => {
    const { id } = await invite(acme.as(), world.email('ours'));
    expect(await openInvitations(globex.as())).toEqual([]);
    for (const [by, which] of [
      [globex, id],
      [acme, 'nothing'],
      [acme, acme.id],
    ] as const)
      expect((await by.as().refusal(revokeCall, { id: which })).code).toBe('NOT_FOUND');
    expect(await acme.as(Role.ADMIN).ask(revokeCall, { id })).toEqual({ revokeInvitation: true });
    expect((await acme.as().refusal(revokeCall, { id })).code).toBe('NOT_FOUND');
    expect((await openInvitations(acme.as())).map((one) => one.id)).not.toContain(id);
  });

  test('is not listed once it has expired', async () => {
    const { id } = await invite(acme.as(), world.email('late'));
    await acme.sql(`update invitations set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect((await openInvitations(acme.as())).map((one) => one.id)).not.toContain(id);
  });
});
