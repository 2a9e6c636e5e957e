/** How smooth it is to drag the playhead over a long run. */
import { line, quantile } from './numbers.mjs';

const address = '#/play/crowd?v=each:40&motion=0';
const MOVES = 60;

export async function* measure({ chromium }) {
  for (const slowdown of [1, 4]) yield* scrub(chromium, slowdown);
  yield await memory(chromium);
}

/**
 * Runs the longest run at hand to its end, then (slowed down from here on) drags the playhead over the timeline with a real mouse, leftwards and
 * back, each move when the one before has been dealt with. The time of every frame in which another step was shown,
 * from the frame before it.
 */
async function* scrub(chromium, slowdown) {
  const { known, times } = await chromium.visit({ address }, async (page, cdp) => {
    await toEnd(page);
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

const TIMES = 10;

/** What the page keeps, garbage apart, after going over the run from end to end ten times, as a share of before. */
async function memory(chromium) {
  const { known, before, after } = await chromium.visit({ address }, async (page, cdp) => {
    await toEnd(page);
    // what the first time makes for good, code above all, is no leak
    await page.evaluate(sweep, 1);
    const before = await heapOf(cdp);
    await page.evaluate(sweep, TIMES);
    return { known: await page.evaluate(() => window.bench.last()), before, after: await heapOf(cdp) };
  });
  const name = `scrub over ${known} steps, memory after ${TIMES} times end to end, as a share of before`;
  return line(name, after / before, 'ratio', 1.1);
}

/** In the page: by the keys of the slider to both ends, with stops on the way, each when the one before is painted. */
async function sweep(times) {
  const slider = document.querySelector('[role="slider"][aria-label="Step"]');
  const press = async (key) => {
    slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await window.bench.ready();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  };
  for (let time = 0; time < times; time++) {
    for (const [end, on] of [
      ['Home', 'PageUp'],
      ['End', 'PageDown'],
    ]) {
      await press(end);
      for (let stop = 0; stop < 10; stop++) await press(on);
    }
  }
}

/** Bytes in use once what nobody needs is gone. */
async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Runs the program to its end. */
async function toEnd(page) {
  await page.keyboard.press('End');
  const step = page.getByRole('button', { name: 'Step', exact: true });
  await step.and(page.locator('[aria-disabled="true"]')).waitFor({ timeout: 120_000 });
  await page.evaluate(() => window.bench.ready());
}
