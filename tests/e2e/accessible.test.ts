import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPerson, openPage, startBrowser } from './browser.js';
import { signIn } from './steps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds against WCAG 2.2 AA, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const pages = ['/team', '/team/invite', '/api-keys', '/api-keys/new', '/audit', '/settings', '/account'];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing to mend on the pages of the company’s affairs', async () => {
    const person = await newPerson(browser, { colorScheme });
    const { page } = await openPage(person);
    await signIn(page, 'ana@acme.test');
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(inject('address') + path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      // Rows come in and drawers slide: half-transparent text has another contrast.
      await page.waitForTimeout(1_200);
      found.push(...(await violations(page)).map((text) => `${path} ${text}`));
    }
    expect(found).toEqual([]);
    // Seven pages, each looked at whole.
  }, 180_000);
});
