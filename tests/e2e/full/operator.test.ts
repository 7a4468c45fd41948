import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../browser.js';
import { go, operator, recovers, seller, sizes } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each(sizes)('the platform at $size', ({ viewport }) => {
  test.each([
    ['Shared tables', 'shared'],
    ['Own schema', 'schema'],
    ['Own database', 'database'],
  ])('makes a client on the tier %s, and its owner signs in', async (tier, word) => {
    const slug = `new-${word}-${viewport.width}`;
    const email = `owner@${slug}.test`;
    const { page, faults } = await operator(browser, viewport);
    await page.getByRole('link', { name: 'New client' }).click();
    await page.getByLabel('Company name').fill(`New ${word} ${viewport.width}`);
    await page.getByLabel('Short address').fill(slug);
    await page.getByRole('radio', { name: tier }).check();
    await page.getByLabel('First owner’s e-mail').fill(email);
    await page.getByLabel('First owner’s password', { exact: true }).fill('demo-Password-1');
    await page.getByRole('button', { name: 'Create the client' }).click();
    await page.waitForURL(`**/platform/clients/${slug}`, { timeout: 90_000 });
    await page.getByText('Active', { exact: true }).waitFor();
    await page.getByText(tier, { exact: true }).waitFor();

    const owner = await seller(browser, email, '/', viewport);
    await owner.page.getByText('Place your first order').waitFor();
    expect([...faults, ...owner.faults]).toEqual([]);
  });

  test('pauses a client while its seller works in it, and lets it go on', async () => {
    const working = await seller(browser, 'gus@globex.test', '/orders', viewport);
    await working.page.getByText(/^\d+ orders/).waitFor();
    const { page, faults } = await operator(browser, viewport);
    await go(page, '/platform/clients/globex');
    await page.getByRole('button', { name: 'Pause' }).click();
    const dialog = page.getByRole('dialog');
    const pause = dialog.getByRole('button', { name: 'Pause' });
    expect(await pause.isDisabled()).toBe(true);
    await dialog.getByLabel('Type globex to confirm').fill('globex');
    await pause.click();
    await page.getByText('Paused', { exact: true }).waitFor();

    await working.page.getByRole('searchbox').fill('ORD-0001');
    await working.page.getByText(/account is paused/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Active', { exact: true }).waitFor();
    await recovers(working.page, working.page.getByText(/ORD-0001\d\d/).first());
    expect(faults).toEqual([]);
  });

  test('looks into a client, reading only, and leaves', async () => {
    const { page, faults } = await operator(browser, viewport);
    await go(page, '/platform/clients/acme');
    await page.getByRole('button', { name: 'Look in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Look in' }).click();
    await dialog.getByText('This is needed').waitFor();
    await dialog.getByLabel('Why').fill('ticket 4711');
    await dialog.getByRole('button', { name: 'Look in' }).click();
    const banner = page.getByRole('region', { name: 'Looking in' });
    await banner.getByText(/root@platform\.test looks into Acme Ferretería/).waitFor();
    await go(page, '/products');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await banner.waitFor();
    expect(await page.getByRole('link', { name: 'New product' }).count()).toBe(0);
    await banner.getByRole('button', { name: 'End' }).click();
    await page.waitForURL('**/platform/clients/acme');
    await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
