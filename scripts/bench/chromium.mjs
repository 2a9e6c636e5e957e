/** The browser of the measurements. */
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { probe } from './probe.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
args.push('--disable-component-update', '--disable-sync');

/** Starts a browser whose pages see this site. */
export async function openChromium(site) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args });
  return { visit: (options, use) => visit(browser, site, options, use), close: () => browser.close() };
}

/**
 * A first visit: a page of its own with nothing in its cache, with the probe in it, and with the main thread slowed
 * down so many times (Workers are not: Chromium slows the main thread alone). `html` is shown instead of what the site has there. Closed when `use` is over,
 * or after `longest` s: a page that never gets ready ends the measurement and does not hang it.
 */
async function visit(browser, site, { address, slowdown = 1, html, longest = 180 }, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tooLong = setTimeout(() => {
    console.error(`${address} at ${slowdown}x: not done after ${longest} s`);
    context.close();
  }, longest * 1000);
  try {
    const page = await context.newPage();
    await page.addInitScript(probe);
    if (html !== undefined)
      await page.route(`**/${address}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${site.address}/${address}`);
    await page.evaluate(() => window.bench.ready());
    return await use(page, cdp);
  } finally {
    clearTimeout(tooLong);
    await context.close();
  }
}
