/** How smooth it is to drag the playhead over a long run. */
import { line, quantile } from './numbers.mjs';

const address = '#/play/crowd?v=each:40&motion=0';
const MOVES = 60;

export async function* measure({ chromium }) {
  for (const slowdown of [1, 4]) yield* scrub(chromium, slowdown);
}

/**
 * Runs the longest run at hand to its end, then (slowed down from here on) drags the playhead over the timeline with a real mouse, leftwards and
 * back, each move when the one before has been dealt with. The time of every frame in which another step was shown,
 * from the frame before it.
 */
async function* scrub(chromium, slowdown) {
  const { known, times } = await chromium.visit({ address }, async (page, cdp) => {
    await page.keyboard.press('End');
    const step = page.getByRole('button', { name: 'Step', exact: true });
    await step.and(page.locator('[aria-disabled="true"]')).waitFor({ timeout: 120_000 });
    await page.evaluate(() => window.bench.ready());
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const slider = await page.getByRole('slider', { name: 'Step', exact: true }).boundingBox();
    const plane = await page.getByRole('figure', { name: 'Timeline' }).boundingBox();
    const x = slider.x + slider.width / 2;
    const y = plane.y + 14;
    const left = Math.max(plane.x + 150, x - 900);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => window.bench.frames());
    await page.mouse.move(left, y, { steps: MOVES });
    await page.mouse.move(x, y, { steps: MOVES });
    await page.mouse.up();
    return {
      known: await page.evaluate(() => window.bench.last()),
      times: await page.evaluate(() => window.bench.stop()),
    };
  });
  const where = `scrub over ${known} steps at ${slowdown}x`;
  yield line(`${where}, frames that showed another step`, times.length, 'frames');
  yield line(`${where}, frame time p50`, quantile(times, 0.5), 'ms');
  yield line(`${where}, frame time p95`, quantile(times, 0.95), 'ms');
}
