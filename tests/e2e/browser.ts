import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

const usualPlaces = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-sync',
  '--disable-gpu',
];

/** Starts a real Chromium. @throws saying where it was looked for when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = usualPlaces.find(
    (place) => place !== undefined && place !== '' && existsSync(place),
  );
  if (executablePath === undefined)
    throw new Error(
      'No Chromium here: install one (scripts/install-debian.sh chromium=chromium) or set CHROMIUM_PATH.',
    );
  return chromium.launch({ executablePath, args: flags });
}

/** What a page did that it must never do: script errors, refusals by the content security policy, requests to elsewhere. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/** A page of a browser context, watched for faults. */
export async function openPage(context: BrowserContext, path = '/'): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  const address = inject('address');
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) faults.push(`elsewhere: ${url}`);
  });
  await page.goto(address + path);
  return { page, faults };
}

/** A fresh person at a fresh browser, with English pages unless told otherwise; gone with the test. */
export async function newPerson(
  browser: Browser,
  options: {
    locale?: string;
    viewport?: { width: number; height: number };
    colorScheme?: 'light' | 'dark';
  } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    ...options,
  });
  onTestFinished(() => context.close());
  return context;
}
