import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openPage, startBrowser } from '../browser.js';
import { go, seller, sizes } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const password = 'demo-Password-1';

/** Presses Tab until the focus is on what is named so: how somebody without a mouse gets there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(() => { const at = document.activeElement; const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent; return (label ?? '').trim(); })()`,
    );
    if (at.startsWith(name)) return;
  }
  throw new Error(`Nothing called "${name}" can be reached with the Tab key.`);
}

describe.each(sizes)('a company at $size', ({ viewport }) => {
  test('is registered by a newcomer, who places its first order', async () => {
    const { page, faults } = await openPage(await newPerson(browser, { viewport }), '/login');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Company name').fill(`Newcomers ${viewport.width}`);
    await page.getByLabel('E-mail').fill(`newcomer-${viewport.width}@example.test`);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Create the company' }).click();
    await page.getByText('Place your first order').waitFor();
    await page.getByRole('button', { name: 'New order' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Total').fill('250.50');
    await dialog.getByRole('button', { name: 'Create order' }).click();
    await page.getByText('ORD-000001').first().waitFor();
    await page.getByText(/^1 order\b/).waitFor();
    expect(faults).toEqual([]);
  });

  test('the same with the keyboard alone', async () => {
    const { page, faults } = await openPage(await newPerson(browser, { viewport }), '/login');
    await tabTo(page, 'Create an account');
    await page.keyboard.press('Enter');
    await page.getByLabel('Company name').waitFor();
    await tabTo(page, 'Company name');
    await page.keyboard.type(`By keys ${viewport.width}`);
    await tabTo(page, 'E-mail');
    await page.keyboard.type(`keys-${viewport.width}@example.test`);
    await tabTo(page, 'Password');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByText('Place your first order').waitFor();
    await tabTo(page, 'New order');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'Total');
    await page.keyboard.type('99.90');
    await page.keyboard.press('Enter');
    await page.getByText('ORD-000001').first().waitFor();
    await tabTo(page, 'ORD-000001');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('€99.90').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  });

  test('its owner invites somebody, who joins, and sends them away again', async () => {
    const { page, faults } = await seller(browser, 'gus@globex.test', '/team/invite', viewport);
    const email = `nora-${viewport.width}@globex.test`;
    await page.getByRole('dialog').getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = new URL(await page.getByLabel('Invitation link').inputValue());
    const nora = await openPage(await newPerson(browser, { viewport }), link.pathname + link.search);
    await nora.page.getByLabel('E-mail').fill(email);
    await nora.page.getByLabel('Password', { exact: true }).fill(password);
    await nora.page.getByRole('button', { name: 'Join' }).click();
    await nora.page.getByRole('heading', { name: 'Home' }).waitFor();
    expect(nora.faults).toEqual([]);

    await go(page, '/team');
    await page.getByRole('link', { name: email }).click();
    await page.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Yes, deactivate' }).click();
    await page.getByRole('button', { name: 'Let in again' }).waitFor();
    await nora.page.getByRole('dialog').getByLabel('Password', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});
