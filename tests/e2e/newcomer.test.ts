import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { newPerson, openPage, startBrowser } from './browser.js';
import { signIn, signOut } from './steps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('cell') });

describe('a newcomer', () => {
  test('signs in, makes an order, signs out, and sees none of it as the other company', async () => {
    const { page, faults } = await openPage(await newPerson(browser));
    await page.waitForURL('**/login**');
    await signIn(page, 'ana@acme.test');
    await rows(page).first().waitFor();
    await page.getByText('340 orders').waitFor();
    expect(await page.getByText('Acme Ferretería').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'New order' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Total').fill('1999.90');
    await dialog.getByLabel('Notes').fill('Newcomer’s first order');
    await dialog.getByRole('button', { name: 'Create order' }).click();
    await page.getByText('341 orders').waitFor();
    expect(await rows(page).first().textContent()).toContain('ORD-000341');

    // The access token lives six seconds here: it runs out while the page rests.
    await page.waitForTimeout(7_000);
    await page.getByRole('searchbox', { name: 'Search orders' }).fill('newcomer’s FIRST');
    await page.getByText(/^1 order\b/).waitFor();
    await rows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('dialog').getByText('Confirmed').first().waitFor();
    await page.keyboard.press('Escape');

    await signOut(page);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /token|user|client/.test(key))),
    ).toEqual([]);
    await signIn(page, 'gus@globex.test');
    await page.getByText('140 orders').waitFor();
    await page.getByRole('searchbox', { name: 'Search orders' }).fill('Newcomer');
    await page.getByText('No order matches').waitFor();
    expect(await page.getByText('Acme').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
