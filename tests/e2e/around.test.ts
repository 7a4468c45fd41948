import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPerson, openPage, startBrowser } from './browser.js';
import { signIn, signOut } from './steps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe('a person with a Spanish browser on a phone', () => {
  test('registers a company and places its first order', async () => {
    const person = await newPerson(browser, { locale: 'es-MX', viewport: { width: 390, height: 844 } });
    const { page, faults } = await openPage(person, '/register');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByLabel('Nombre de la empresa').fill('Panadería Ñandú');
    await page.getByLabel('Correo').fill(`duena-${Date.now()}@example.test`);
    await page.getByLabel('Contraseña', { exact: true }).fill('una clave bien larga');
    await page.getByRole('button', { name: 'Crear la empresa' }).click();
    await page.getByText('Haz tu primer pedido').waitFor();
    await page.getByRole('button', { name: 'Nuevo pedido' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Importe').fill('250,50');
    await dialog.getByRole('button', { name: 'Crear el pedido' }).click();
    await page.getByText('ORD-000001').first().waitFor();
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('two tabs of one browser', () => {
  test('sign out together, and renewing in one leaves the other signed in', async () => {
    const person = await newPerson(browser);
    const first = await openPage(person);
    await signIn(first.page, 'sam@acme.test');
    const second = await openPage(person, '/orders');
    await second.page.getByRole('heading', { name: 'Orders' }).waitFor();
    // Longer than an access token lives: both tabs renew, with one refresh token between them.
    await first.page.waitForTimeout(8_000);
    for (const { page } of [first, second]) {
      await page.getByRole('searchbox', { name: 'Search orders' }).fill('ORD-00034');
      await page.getByText('ORD-000340').first().waitFor();
    }
    await signOut(first.page);
    await second.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});

describe('the playground', () => {
  test('runs a query as the signed-in user, with nothing from elsewhere', async () => {
    const person = await newPerson(browser);
    const { page, faults } = await openPage(person);
    await signIn(page, 'gus@globex.test');
    await page.goto(page.url().replace(/\/[^/]*$/, '/playground'));
    await page
      .getByRole('button', { name: /execute|run/i })
      .first()
      .click({ timeout: 30_000 });
    await page.getByText('gus@globex.test').first().waitFor();
    expect(faults).toEqual([]);
  });
});
