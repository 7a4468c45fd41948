import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../browser.js';
import { go, recovers, seller, sizes } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** What the browser itself notes about refusals that the story is about. */
const unexpected = (faults: string[]) =>
  faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|40\d/.test(fault));

describe.each(sizes)('a seller at $size', ({ viewport }) => {
  test('types longer than a token lives, and nothing of it is lost', async () => {
    const { page, faults } = await seller(browser, 'ana@acme.test', '/orders/new', viewport);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Total').fill('12.50');
    await dialog.getByLabel('Notes').fill('Typed');
    // Six seconds is what an access token lives here.
    await page.waitForTimeout(8_000);
    await dialog.getByLabel('Notes').fill(`Typed for long ${viewport.width}`);
    await dialog.getByRole('button', { name: 'Create order' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('searchbox').fill(`for long ${viewport.width}`);
    await page.getByText(/^1 order\b/).waitFor();
    expect(faults).toEqual([]);
  });

  test('sees what a colleague does in another browser', async () => {
    const one = await seller(browser, 'ana@acme.test', '/orders', viewport);
    const counted = one.page.getByText(/^\d+ orders/);
    const before = Number.parseInt((await counted.textContent()) ?? '', 10);
    const two = await seller(browser, 'sam@acme.test', '/orders/new', viewport);
    await two.page.getByRole('dialog').getByLabel('Total').fill('7.00');
    await two.page.getByRole('dialog').getByRole('button', { name: 'Create order' }).click();
    await one.page.getByText(`${before + 1} orders`).waitFor({ timeout: 20_000 });
    expect([...one.faults, ...two.faults]).toEqual([]);
  });

  test('wants more of a product than there is: told at its line, and nothing is ordered', async () => {
    const { page, faults } = await seller(browser, 'gus@globex.test', '/orders/new', viewport);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Add a product').click();
    await page
      .locator('[role=option]:visible', { hasText: /\d in stock/ })
      .first()
      .click();
    await dialog.getByLabel(/^Quantity of/).fill('999999');
    await dialog.getByRole('button', { name: 'Create order' }).click();
    await dialog.getByText(/There is not enough of what is marked/).waitFor();
    await dialog.getByRole('button', { name: /^Take/ }).waitFor();
    expect(unexpected(faults)).toEqual([]);
  });

  test('goes off line and comes back', async () => {
    const { page, faults } = await seller(browser, 'ines@initech.test', '/orders', viewport);
    await page.getByText(/\d+ orders/).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('searchbox').fill('ORD-00001');
    await page
      .getByText(/No connection to the server/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await recovers(page, page.getByText('ORD-000019').first());
    expect(unexpected(faults)).toEqual([]);
  });

  test('switches the language: the page, the tab and the next visit speak it', async () => {
    const { page, faults } = await seller(browser, 'uma@umbrella.test', '/account', viewport);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('main select').last().selectOption('es');
    await page.getByRole('heading', { level: 1, name: 'Cuenta' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await go(page, '/products');
    await page.getByRole('heading', { level: 1, name: 'Productos' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('imports a file with mistakes, and reads where they are', async () => {
    const { page, faults } = await seller(browser, 'ana@acme.test', '/products/import', viewport);
    const rows = ['sku,name,price,stock', `E2E-${viewport.width},Good,1.00,3`, 'BAD-1,,abc,-4'];
    await page.locator('input[type=file]').setInputFiles({
      name: 'products.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    await page.getByText(/The file has \d mistakes?; nothing was imported/).waitFor();
    const faultRows = page.getByRole('table').last().getByRole('row');
    expect(await faultRows.nth(1).textContent()).toContain('3');
    expect(unexpected(faults)).toEqual([]);
  });
});
