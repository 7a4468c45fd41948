import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { newPerson, openPage, type Watched } from '../browser.js';

/** The two sizes at which every story is told. */
export const sizes = [
  { size: 'a desk', viewport: { width: 1280, height: 800 } },
  { size: 'a phone', viewport: { width: 390, height: 844 } },
];
type Viewport = (typeof sizes)[number]['viewport'];

async function fillIn(page: Page, email: string): Promise<void> {
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill('demo-Password-1');
  await page.locator('button[type=submit]').click();
}

/** Somebody of a company, signed in at a page of the dashboard. */
export async function seller(
  browser: Browser,
  email: string,
  path: string,
  viewport: Viewport,
  locale = 'en-GB',
): Promise<Watched> {
  const watched = await openPage(await newPerson(browser, { viewport, locale }), '/login');
  await fillIn(watched.page, email);
  await watched.page.waitForURL((url) => url.pathname === '/');
  await go(watched.page, path);
  return watched;
}

/** Somebody of the platform, signed in at the console. */
export async function operator(browser: Browser, viewport: Viewport, locale = 'en-GB'): Promise<Watched> {
  const watched = await openPage(await newPerson(browser, { viewport, locale }), '/platform');
  await watched.page.waitForURL('**/platform/login');
  await fillIn(watched.page, 'root@platform.test');
  await watched.page.getByRole('heading', { level: 1, name: /Clients|Clientes/ }).waitFor();
  return watched;
}

export async function go(page: Page, path: string): Promise<void> {
  await page.goto(inject('address') + path);
}

/** Waits for what a page shows once it works again. It asks by itself when its live line is back; whoever is quicker asks by hand. */
export async function recovers(page: Page, shown: Locator): Promise<void> {
  const again = page.getByRole('button', { name: /again/i }).first();
  await again.or(shown).first().waitFor();
  if (await again.isVisible()) await again.click({ timeout: 2_000 }).catch(() => undefined);
  await shown.waitFor();
}
