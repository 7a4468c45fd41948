import { expect, test } from 'vitest';
import { withConnection } from '#server/database/prepare-installation.js';
import { Adopter } from '../../../tests/world/adopter.js';
import { shapeOf } from '../../../tests/world/look-at-shop.js';
import { oldShop } from '../../../tests/world/old-shop.js';
import { surveyShop } from './convert-shop.js';
import { reportText, tell } from './report.js';

test('all that a dry run prints does the very same when it is run by hand (C9)', async () => {
  const adopter = await Adopter.make();
  const [byHand, byUs] = [await oldShop(), await oldShop()];
  try {
    await withConnection(byHand.adminUrl, undefined, async (db) => {
      const survey = await surveyShop(db, adopter.request());
      await db.query(
        reportText({
          ...tell(survey, adopter.request().mapping),
          dryRun: true,
          resumed: false,
          client: { id: adopter.clientId, name: 'Line\nbreak; drop', slug: 'shop' },
          database: byHand.name,
        }),
      );
    });
    await adopter.adopt(byUs);
    expect(await shapeOf(byHand.superuserUrl, 'shared')).toEqual(await shapeOf(byUs.superuserUrl, 'shared'));
    const rows = 'select id, legacy_id, code, total, created_by_id from shared.orders order by legacy_id';
    expect(await byHand.sql(rows)).toEqual(await byUs.sql(rows));
  } finally {
    await byHand.drop();
    await byUs.drop();
    await adopter.remove();
  }
});
