// Tried: with settings made for the session (`set_config(…, false)`) the role of one client stays on the one connection, and
// not even the companies of this test can be made.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { createOrder, orderMutations, type OrderAnswer } from '../../tests/world/order-calls.js';
import { codesOf, page } from '../../tests/world/order-pages.js';
import { hasPgBouncer, startPgBouncer, type PgBouncer } from '../../tests/world/pgbouncer.js';
import { readLeaks } from '../../tests/world/read-isolation.js';
import { tiers } from '../../tests/world/tier.js';
import { World, type TestClient } from '../../tests/world/world.js';

const reason = hasPgBouncer ? '' : ' (skipped: there is no /usr/sbin/pgbouncer here)';

interface Company {
  readonly name: string;
  readonly client: TestClient;
  readonly order: OrderAnswer;
}

describe.skipIf(!hasPgBouncer)(
  `isolation behind PgBouncer in transaction mode, one connection for everybody${reason}`,
  () => {
    let bouncer: PgBouncer;
    let world: World;
    const companies: Company[] = [];
    beforeAll(async () => {
      bouncer = await startPgBouncer({ poolSize: 1 });
      world = await World.start({}, { road: (url) => bouncer.through(url) });
      for (const tier of tiers)
        for (const name of [`${tier} one`, `${tier} two`]) {
          const client = await world.client(name, { tier });
          const order = await createOrder(client.as(), { code: `OF ${name}`, notes: `secret of ${name}` });
          companies.push({ name, client, order });
        }
    });
    afterAll(async () => {
      await world.stop();
      await bouncer.stop();
    });

    test('two companies on each tier: none sees anything of another by any way to read', async () => {
      for (const ours of companies)
        for (const theirs of companies.filter((other) => other !== ours))
          expect(
            await readLeaks({ world, acme: ours.client, globex: theirs.client, theirs: theirs.order }),
          ).toEqual([]);
    });

    test('nor changes anything of it', async () => {
      for (const ours of companies)
        for (const theirs of companies.filter((other) => other !== ours))
          for (const mutation of Object.values(orderMutations))
            expect((await ours.client.as().refusal(mutation, { id: theirs.order.id })).code).toBe(
              'NOT_FOUND',
            );
    });

    test('everybody at once, reading and writing, 20 rounds: each has its own and only that', async () => {
      for (let round = 1; round <= 20; round += 1) {
        await Promise.all(
          companies.flatMap(({ name, client }) => [
            createOrder(client.as(), { code: `${name} ${round}` }),
            page(client.as(), { first: 100 }).then((found) => {
              expect(codesOf(found).filter((code) => !code.includes(name))).toEqual([]);
            }),
          ]),
        );
      }
      for (const { client } of companies)
        expect((await page(client.as(), { first: 100 })).totalCount).toBe(21);
    });

    test('nothing is left on the connection when it is given back', async () => {
      const { rows } = await withConnection(bouncer.through(world.database.applicationUrl), undefined, (db) =>
        db.query(
          `select current_user as role, coalesce(current_setting('app.client_id', true), '') as client, current_setting('search_path') as path`,
        ),
      );
      expect(rows).toEqual([{ role: 'vecindad_app', client: '', path: '"$user", public' }]);
    });
  },
);
