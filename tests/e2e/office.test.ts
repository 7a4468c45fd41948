import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPerson, openPage, startBrowser } from './browser.js';
import { signIn } from './steps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe('an owner', () => {
  test('invites somebody, who joins by the link; then sends them away, and they are out at once', async () => {
    const owner = await newPerson(browser);
    const { page, faults } = await openPage(owner);
    await signIn(page, 'gus@globex.test');
    const email = `nora-${Date.now()}@globex.test`;
    await page.getByRole('link', { name: 'Team', exact: true }).click();
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = new URL(await page.getByLabel('Invitation link').inputValue());
    await page.getByRole('link', { name: 'Done' }).click();
    await page.getByText(email).waitFor();

    const nora = await newPerson(browser);
    const { page: hers } = await openPage(nora, link.pathname + link.search);
    await hers.getByLabel('E-mail').fill(email);
    await hers.getByLabel('Password', { exact: true }).fill('a fairly long one');
    await hers.getByRole('button', { name: 'Join' }).click();
    await hers.getByRole('heading', { name: 'Home' }).waitFor();

    await page.goto(`${inject('address')}/team`);
    await page.getByRole('link', { name: email }).click();
    await page.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByRole('button', { name: 'Yes, deactivate' }).click();
    await page.getByRole('button', { name: 'Let in again' }).waitFor();
    // Her page stays as it is, under the question for a password that no longer helps.
    await hers.getByRole('dialog').getByLabel('Password', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  }, 120_000);
});
