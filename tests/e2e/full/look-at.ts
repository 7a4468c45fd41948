import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screens = join(import.meta.dirname, '../../../docs/screens');

/**
 * What axe-core finds wrong with the page as it stands, each with where. It comes by the debugger: the page's own CSP stays as it is.
 * @param foreign a part that is somebody else's work, left out.
 */
export async function faultsByAxe(page: Page, foreign?: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ include: ['html'], exclude: foreign ? [foreign] : [] })}, { resultTypes: ["violations"] })`,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** How many pixels the page is wider than the screen: none, or somebody scrolls sideways. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Keeps the page as it looks, in docs/screens, when SCREENS is set: figures of a document change with a decision, not with a test. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  if (!process.env['SCREENS']) return;
  const debug = await page.context().newCDPSession(page);
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await mkdir(screens, { recursive: true });
  await writeFile(join(screens, `${name}.webp`), Buffer.from(data, 'base64'));
}
