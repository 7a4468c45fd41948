// Tried: without the grant to the owners of what stays, the delete fails with “permission denied for schema public”.
import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { Adopter } from '../../../tests/world/adopter.js';
import { oldShop } from '../../../tests/world/old-shop.js';

describe('a shop that belongs to somebody else', () => {
  test('is refused with what to grant; then it can be taken over', async () => {
    const adopter = await Adopter.make();
    const keeper = `keeper_${randomBytes(4).toString('hex')}`;
    const asSuperuser = (text: string) =>
      withConnection(inject('superuserUrl'), undefined, (db) => db.query(text));
    await asSuperuser(`create role ${keeper}`);
    const shop = await oldShop();
    try {
      await shop.giveTo(keeper);
      const grant = `grant ${keeper} to vecindad_admin`;
      await expect(adopter.adopt(shop)).rejects.toMatchObject({
        found: expect.arrayContaining(
          [
            { table: null, what: `the database belongs to ${keeper}: ${grant}` },
            { table: null, what: `a schema of it belongs to ${keeper}: ${grant}` },
            { table: 'users', what: `belongs to ${keeper}: ${grant}` },
            { table: 'orders', what: `belongs to ${keeper}: ${grant}` },
          ].map((found) => ({ ...found, count: 1, examples: [] })),
        ) as unknown,
      });
      await asSuperuser(grant);
      await adopter.adopt(shop);
      // Foreign keys are looked up as the owner of the table, who was not to lose the way to it.
      const note = (order: number) => shop.sql('insert into delivery_notes (order_id) values ($1)', [order]);
      await note(1);
      const held = { code: '23503' };
      await expect(note(99)).rejects.toMatchObject(held);
      await expect(shop.sql('delete from shared.orders where legacy_id = 1')).rejects.toMatchObject(held);
      const owners = await shop.sql(
        `select distinct pg_get_userbyid(relowner) as owner, nspname as schema from pg_class c
         join pg_namespace n on n.oid = relnamespace where nspname in ('public', 'shared') and relkind = 'r' order by 2`,
      );
      expect(owners).toEqual([
        { owner: keeper, schema: 'public' },
        { owner: adopter.roles.owner, schema: 'shared' },
      ]);
      const [closed] = await shop.sql(
        `select has_schema_privilege($1, 'public', 'usage') as public, has_schema_privilege($1, 'shared', 'usage') as shared`,
        [adopter.roles.serving],
      );
      expect(closed).toEqual({ public: false, shared: true });
    } finally {
      await shop.drop();
      await asSuperuser(`drop role ${keeper}`);
      await adopter.remove();
    }
  });
});
