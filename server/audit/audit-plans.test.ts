// Tried: without its index a filter walks the client's entries by another; with `action = any(…)` for one action they are sorted.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withExplain } from '../../tests/world/plans.js';
import { sentBy } from '../../tests/world/recorded-statements.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
const role = inject('rls') === 'on' ? 'vecindad_guarded' : 'vecindad_app';
const day = 24 * 3600 * 1000;
const begun = Date.parse('2026-01-01T00:00:00Z');
const one = '0194a8f0-0000-7000-8000-000000000001';

beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme', { tier: 'SHARED' });
  // 40 days of 1,000 entries each, ids after the time as everywhere; one kind, action, row and actor in 500 is rare.
  await acme.sql(
    `insert into changes (client_id, id, at, action, entity, row_id, actor_kind, actor_id, actor_label)
     select $1, (lpad(to_hex($2::bigint + n * 86400::bigint), 12, '0') || '7000' || lpad(to_hex(n), 16, '8'))::uuid,
       to_timestamp(($2::bigint + n * 86400::bigint) / 1000.0), case when n % 500 = 0 then 'SIGN_IN_FAILED' else 'UPDATE' end,
       case when n % 500 = 1 then 'categories' else 'orders' end,
       case when n % 500 = 2 then $3::uuid else gen_random_uuid() end, 'USER',
       case when n % 500 = 3 then $3::uuid else $1::uuid end, 'somebody'
     from generate_series(1, 40000) n`,
    [acme.id, begun, one],
  );
  await acme.sql('vacuum analyze changes');
}, 60_000);
afterAll(() => world.stop());

describe.each(['force_custom_plan', 'force_generic_plan'] as const)(
  'the audit log at 40,000 entries, %s',
  (plan) => {
    const plansOf = async (filter: object, after: string | null) => {
      const query = `query ($filter: AuditFilter, $after: String) {
      auditLog(first: 20, after: $after, filter: $filter) { nodes { id } pageInfo { endCursor } } }`;
      const sent = await sentBy(() => acme.as().ask(query, { filter, after }));
      const db = await world.behind.connectionOf(acme.id);
      try {
        return await withExplain(db, { role, clientId: acme.id, plan }, async (explain) => {
          const plans = [];
          for (const one of sent.filter(({ text }) => /"changes"/.test(text))) plans.push(await explain(one));
          return plans;
        });
      } finally {
        await db.end();
      }
    };
    const span = {
      from: new Date(begun + 3 * day).toISOString(),
      to: new Date(begun + 4 * day).toISOString(),
    };

    test.each([
      ['of everything', {}, 'changes_pkey'],
      ['of one row', { entityId: one }, 'changes_client_id_row_id_id_index'],
      ['of one row of a kind', { entity: 'Order', entityId: one }, 'changes_client_id_row_id_id_index'],
      ['of a kind', { entity: 'Category' }, 'changes_client_id_entity_id_index'],
      ['of one user', { actorId: one }, 'changes_client_id_actor_id_id_index'],
      ['of one action', { action: ['SIGN_IN_FAILED'] }, 'changes_client_id_action_id_index'],
    ])('%s: by its index, in order', async (_what, filter, index) => {
      expect(await plansOf(filter, null)).toEqual([[`by ${index}`]]);
    });

    test('of a span of time: by the ids of that time alone', async () => {
      const [lines = []] = await plansOf(span, null);
      expect(lines.filter((line) => line.startsWith('by '))).toEqual(['by changes_pkey']);
      expect(lines).not.toContain('seq scan on changes');
    });
  },
);

test('a span of time gives what lies in it, to the millisecond', async () => {
  const at = (n: number) => new Date(begun + n * 86_400).toISOString();
  const query = `query ($filter: AuditFilter) { auditLog(first: 100, filter: $filter) { totalCount nodes { at } } }`;
  const { auditLog } = await acme
    .as()
    .ask<{ auditLog: { totalCount: number; nodes: { at: string }[] } }>(query, {
      filter: { from: at(1_000), to: at(1_010) },
    });
  expect(auditLog.totalCount).toBe(10);
  expect(auditLog.nodes.map((node) => node.at)).toEqual(Array.from({ length: 10 }, (_, i) => at(1_009 - i)));
});
