/** Every step of every program can be read, in the usual order and in a shuffled one. Only with `NIGHTLY=1`. */
import { expect, test } from '@playwright/test';
import { open, press, where } from './helpers/app';
import { misfits } from './helpers/fit';
import { LISTINGS, VARIANTS } from './helpers/programs';

const ADDRESSES = [
  ...[...LISTINGS, ...VARIANTS].map((program) => `${program}?i=0`),
  ...[...LISTINGS.slice(1), 'crowd', 'two-readers', 'killed-reader', 'mutate-after-put', 'unpicklable'].map(
    (program) => `${program}?i=0&u=1`,
  ),
  'join-before-drain?i=0&u=1',
  'crowd?i=0&v=processes:5,each:1',
  'crowd?i=0&v=processes:5,each:1&u=1',
  'crowd?i=0&v=processes:2,each:3',
  'fork-or-spawn?i=0&m=spawn',
];

const WAYS = [
  { width: 1440, height: 900, options: '' },
  { width: 1280, height: 720, options: '&t=projector' },
  { width: 1024, height: 768, options: '&r=seed:3' },
  { width: 390, height: 844, options: '&r=seed:3' },
];

/** What a longer run shows after these it has shown before. */
const MOST = 110;

test.describe.configure({ timeout: 600_000 });

for (const address of ADDRESSES)
  for (const { width, height, options } of WAYS)
    test(`${address}${options} fits ${width}x${height} @nightly`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `#/play/${address}${options}`);
      const found: Record<string, string[]> = {};
      let [before, now] = [-1, 0];
      while (before !== now && now <= MOST) {
        const here = await misfits(page);
        if (here.length > 0) found[now] = here;
        before = now;
        await press(page, 'ArrowRight');
        now = (await where(page)).step;
      }
      expect(before).toBeGreaterThan(0);
      expect(found).toEqual({});
    });
