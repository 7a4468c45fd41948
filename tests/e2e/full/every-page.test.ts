import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openPage, startBrowser, type Watched } from '../browser.js';
import { faultsByAxe, keepScreen, overhang } from './look-at.js';
import { go, operator, seller } from './people.js';
import { beforeTheSignIn, ofTheDashboard, ofThePlatform, type Place } from './places.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const looks = [
  { locale: 'en-GB', scheme: 'light', viewport: desk },
  { locale: 'es-ES', scheme: 'dark', viewport: phone },
  { locale: 'es-ES', scheme: 'light', viewport: desk },
  { locale: 'en-GB', scheme: 'dark', viewport: phone },
] as const;

/** Goes through the places, and tells what is wrong with each. */
async function visit({ page, faults }: Watched, places: Place[], look: (typeof looks)[number]) {
  const wrong: string[] = [];
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' });
  for (const { name, path, ready, foreign } of places) {
    await go(page, path);
    await page.locator(ready).first().waitFor();
    await settled(page);
    for (const fault of await faultsByAxe(page, foreign)) wrong.push(`${name}: ${fault}`);
    if ((await overhang(page)) > 0) wrong.push(`${name}: wider than the screen`);
    await keepScreen(page, `${name}-${look.viewport.width}-${look.scheme}-${look.locale.slice(0, 2)}`);
  }
  return [...wrong, ...faults];
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(500);
}

describe.each(looks)('every page, $scheme, $locale, $viewport.width wide', (look) => {
  const { locale, viewport } = look;

  test('before the sign-in', async () => {
    const person = await newPerson(browser, { locale, viewport });
    expect(await visit(await openPage(person, '/login'), beforeTheSignIn, look)).toEqual([]);
  });

  test('of the dashboard', async () => {
    const person = await seller(browser, 'ana@acme.test', '/', viewport, locale);
    expect(await visit(person, ofTheDashboard, look)).toEqual([]);
  });

  test('of the platform', async () => {
    const person = await operator(browser, viewport, locale);
    expect(await visit(person, ofThePlatform, look)).toEqual([]);
  });
});
