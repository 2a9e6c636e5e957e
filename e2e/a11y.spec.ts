/** axe finds nothing, on any page, in any theme, at any size. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './helpers/app';

const PAGES = [
  '#/',
  '#/play/listing-1',
  '#/play/listing-1?i=21',
  '#/play/listing-2?i=12',
  '#/play/listing-2?i=14',
  '#/play/listing-2?i=15&v=maxsize:1',
  '#/play/listing-3?i=34',
  '#/play/listing-3-bounded?i=24&u=1',
  '#/lab?max=1&n=2&c=1.put(1)~2.get()~2.get(True,2)~1.qsize()',
  '#/lab?max=1&n=4&c=1.put(1)',
  '#/outcomes/listing-2',
  '#/embed/listing-2?i=12',
  '#/keys',
  '#/nowhere',
];
/** What axe looks at only if it is asked: targets of 24 px. */
const ALSO = { rules: { 'target-size': { enabled: true } } };
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Just wide enough for one look of the bar, and for one of the lab: seen in one theme, since only places differ. */
const TIGHT = [
  { width: 1350, height: 900 },
  { width: 1024, height: 768 },
];

for (const theme of ['light', 'dark', 'projector']) {
  for (const size of theme === 'light' ? [...SIZES, ...TIGHT] : SIZES) {
    for (const address of PAGES) {
      test(`${address} in ${theme}, ${size.width} wide`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, `${address}${address.includes('?') ? '&' : '?'}t=${theme}`);
        const { violations } = await new AxeBuilder({ page }).options(ALSO).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
        expect(found).toEqual([]);
      });
    }
  }
}
