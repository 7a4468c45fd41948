import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../browser.js';
import { go, seller, sizes } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** What a type-ahead shows; the options of plain selects are not on show. */
const offered = '[role=option]:visible';

async function pick(dialog: Locator, label: string, text: string): Promise<void> {
  await dialog.getByLabel(label).fill(text);
  await dialog.page().locator(offered, { hasText: text }).first().click();
}

describe.each(sizes)('a day at $size', ({ viewport }) => {
  test('of a seller: looks, sells to a customer, confirms, prints the slip', async () => {
    const { page, faults } = await seller(browser, 'sam@acme.test', '/', viewport);
    await page.getByText('Latest orders').waitFor();
    await go(page, '/orders/new');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Customer').click();
    await page.locator(offered).first().click();
    await dialog.getByLabel('Add a product').click();
    await page
      .locator(offered, { hasText: /[1-9]\d* in stock/ })
      .first()
      .click();
    await dialog.getByLabel('Notes').fill(`A day ${viewport.width}`);
    await dialog.getByRole('button', { name: 'Create order' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await go(page, '/orders?status=PENDING');
    await page.getByRole('searchbox').fill(`a day ${viewport.width}`);
    await page.getByText(/^1 order\b/).waitFor();
    await page.getByRole('table').getByRole('link').first().click();
    await dialog.getByRole('table', { name: 'What was ordered' }).waitFor();
    await dialog.getByRole('button', { name: 'Confirm' }).click();
    await dialog.getByText('Confirmed').first().waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await go(page, `/orders/${id}/print`);
    await page.getByText(`A day ${viewport.width}`).waitFor();
    expect(faults).toEqual([]);
  });

  test('of two sellers who sell the last of a product at the same time: one does, the other is told', async () => {
    const sku = `LAST-${viewport.width}`;
    const owner = await seller(browser, 'gus@globex.test', '/products/new', viewport);
    const form = owner.page.getByRole('dialog');
    await form.getByLabel('SKU').fill(sku);
    await form.getByLabel('Name').fill(`Last ${viewport.width}`);
    await form.getByLabel('Price').fill('10.00');
    await form.getByLabel('Stock').fill('1');
    await form.getByRole('button', { name: 'Create product' }).click();
    // The new product's own drawer takes the form's place.
    await owner.page.waitForURL(/\/products\/[0-9a-f-]{36}/);

    const two = await Promise.all(
      [1, 2].map(() => seller(browser, 'gus@globex.test', '/orders/new', viewport)),
    );
    for (const { page } of two)
      await pick(page.getByRole('dialog'), 'Add a product', `Last ${viewport.width}`);
    await Promise.all(
      two.map(({ page }) => page.getByRole('dialog').getByRole('button', { name: 'Create order' }).click()),
    );
    const told = await Promise.all(
      two.map(async ({ page }) => {
        const short = page.getByText(/There is not enough of what is marked/);
        const done = page.getByText(/Order ORD-\d+ created/);
        await short.or(done).first().waitFor();
        return short.isVisible();
      }),
    );
    expect(told.sort()).toEqual([false, true]);
  });
});
