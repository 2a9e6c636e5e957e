/**
 * `npm run shots`: a picture of every state at every size in every theme, in `shots/`. Each further word narrows it:
 * `npm run shots -- listing-2 390x844 dark` takes those whose name has all three.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root } from './ensure.mjs';

ensureDependencies();
const { chromium } = await import('@playwright/test');
const { findBrowser } = await import('./browser.mjs');
const { openSite } = await import('./shots/site.mjs');
const { SIZES, THEMES, nameOf, statesAt } = await import('./shots/states.mjs');
const { visit } = await import('./shots/visit.mjs');

const words = process.argv.slice(2);
const folder = join(root, 'shots');

/** Everything asked for, grouped by theme and size so that the window changes seldom. */
function* wanted() {
  for (const theme of THEMES)
    for (const size of SIZES) {
      const states = statesAt(size).filter((state) => {
        const name = `${state.name} ${nameOf(size)} ${theme}`;
        return words.every((word) => name.includes(word));
      });
      if (states.length > 0) yield { theme, size, states };
    }
}

const groups = [...wanted()];
if (groups.length === 0) {
  console.error(`No state, size and theme has all of this in its name: ${words.join(' ')}.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const site = await openSite();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
let taken = 0;
try {
  const page = await browser.newPage();
  await page.goto(`${site.address}/#/`);
  for (const { theme, size, states } of groups) {
    await page.setViewportSize(size);
    for (const state of states) {
      await visit(page, state, theme);
      await page.screenshot({ path: join(folder, `${state.name}-${nameOf(size)}-${theme}.png`) });
      taken++;
    }
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}
console.log(`${taken} pictures in shots/`);
