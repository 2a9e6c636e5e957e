/** Everything can be read: at every size nothing is cut off, too small, or under something else. */
import { expect, test } from '@playwright/test';
import { nameOf, SIZES, statesAt } from '../scripts/shots/states.mjs';
import { visit } from '../scripts/shots/visit.mjs';
import { open } from './helpers/app';
import { misfits } from './helpers/fit';

// half a hundred states each
test.describe.configure({ timeout: 480_000 });

for (const size of SIZES) {
  test(`every state fits ${nameOf(size)}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, '#/');
    const found: Record<string, string[]> = {};
    for (const state of statesAt(size)) {
      await visit(page, state, 'light');
      const here = await misfits(page);
      if (here.length > 0) found[state.name] = here;
    }
    expect(found).toEqual({});
  });
}
