/** Every program runs in Workers to an end, or to where it is stuck, whichever way it is run. */
import { expect, test } from '@playwright/test';
import { open, press, sentence } from './helpers/app';
import { VARIANTS } from './helpers/programs';

for (const program of VARIANTS) {
  test(`${program}, by fork and by spawn, in the simple view and under the hood`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const options of ['m=fork', 'm=spawn', 'm=fork&u=1']) {
      await open(page, `#/play/${program}?${options}`);
      await press(page, 'End');
      const step = page.getByRole('button', { name: 'Step', exact: true });
      await expect(step, `${options}: ${await sentence(page)}`).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByText('This step could not be made')).toHaveCount(0);
      await page.goto('about:blank');
    }
    expect(errors).toEqual([]);
  });
}
