/** The built page opens, quietly, with nothing from elsewhere. */
import { expect, test } from '@playwright/test';
import { ready } from './helpers/app';

const HINT = /^\/\/# allFunctionsCalledOnLoad\n/;

test('the page opens without an error and without asking another host', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
  page.on('request', (request) => {
    const local = /^(data|blob):/.test(request.url()) || request.url().startsWith(`${baseURL}/`);
    if (!local) complaints.push(`${request.url()} is elsewhere`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answered ${response.status()}`);
  });
  await page.goto('/');
  await expect(page).toHaveTitle(/Procession/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(complaints).toEqual([]);
});

test('the built page names what it may load', async ({ page }) => {
  await page.goto('/');
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self'/);
});

test('the page asks to be compiled while it loads', async ({ page, request }) => {
  await page.goto('/');
  const entry = await page.locator('script[type="module"][src]').getAttribute('src');
  const code = await (await request.get(new URL(entry ?? '', page.url()).href)).text();
  // V8 reads the hint only where nothing stands before it
  expect(code.slice(0, 40)).toMatch(HINT);
});

test('and so do the parts that the first step asks for', async ({ page }) => {
  await page.goto('/#/play/listing-1');
  await ready(page);
  const parts = ['drawing', 'OtherRun'].map((name) =>
    page.waitForResponse(
      (response) => response.url().includes(`/assets/${name}-`) && /\.js$/.test(response.url()),
    ),
  );
  await page.keyboard.press('ArrowRight');
  for (const part of await Promise.all(parts)) expect((await part.text()).slice(0, 40)).toMatch(HINT);
});
