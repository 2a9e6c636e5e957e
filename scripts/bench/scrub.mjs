/** How smooth it is to move over a long run, and what the page keeps of it. */
import { line, quantile } from './numbers.mjs';

/** Of more than 100 000 events, as content/crowd.test.ts holds it to. */
const address = '#/play/crowd?v=each:220&motion=0';
const NARROW = { width: 390, height: 800 };
const MOVES = 60;

export async function* measure({ chromium }) {
  for (const slowdown of [1, 4]) {
    const lines = [];
    await chromium.visit({ address, longest: 600 }, async (page, cdp) => {
      lines.push(...(await recorded(page, slowdown)));
      if (slowdown === 1) lines.push(await memory(page, cdp));
      const known = await page.evaluate(() => window.bench.last());
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const where = `over ${known} steps (more than 100 000 events) at ${slowdown}x`;
      lines.push(...linesOf(`playhead dragged ${where}`, await dragged(page)));
      lines.push(...linesOf(`jumps by key ${where}`, await jumped(page)));
      await page.setViewportSize(NARROW);
      await page.getByRole('slider', { name: 'Step', exact: true }).waitFor();
      await page.evaluate(() => window.bench.ready());
      lines.push(...linesOf(`strip dragged from end to end ${where}`, await swept(page), LIMIT[slowdown]));
    });
    yield* lines;
  }
}

const LIMIT = { 4: 32 };

function linesOf(name, times, limit) {
  return [
    line(`scrub: ${name}, frames that showed another step`, times.length, 'frames'),
    line(`scrub: ${name}, frame time p50`, quantile(times, 0.5), 'ms'),
    line(`scrub: ${name}, frame time p95`, quantile(times, 0.95), 'ms', limit),
  ];
}

/** Runs the program to its end; how fast that was, with the page showing how far it has come. */
async function recorded(page, slowdown) {
  const begin = performance.now();
  await page.keyboard.press('End');
  const step = page.getByRole('button', { name: 'Step', exact: true });
  await step.and(page.locator('[aria-disabled="true"]')).waitFor({ timeout: 400_000 });
  const seconds = (performance.now() - begin) / 1000;
  await page.evaluate(() => window.bench.ready());
  const known = await page.evaluate(() => window.bench.last());
  return slowdown === 1 ? [line(`run to the end of ${known} steps`, known / seconds, 'steps/s')] : [];
}

/** Drags the playhead over the timeline with a real mouse, leftwards and back, each move when the one before has been dealt with. */
async function dragged(page) {
  const slider = await page.getByRole('slider', { name: 'Step', exact: true }).boundingBox();
  const plane = await page.getByRole('figure', { name: 'Timeline' }).boundingBox();
  const x = slider.x + slider.width / 2;
  const left = Math.max(plane.x + 150, x - 900);
  return drag(page, [x, left, x], plane.y + 14);
}

/** The same over the whole run, where the slider is a strip as wide as the window. */
async function swept(page) {
  const strip = await page.locator('.strip-line').boundingBox();
  const [left, right] = [strip.x + 4, strip.x + strip.width - 4];
  return drag(page, [right, left, right], strip.y + strip.height / 2);
}

/** The time of every frame in which another step was shown, from the frame before it. */
async function drag(page, [from, ...stops], y) {
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.evaluate(() => window.bench.frames());
  for (const x of stops) await page.mouse.move(x, y, { steps: MOVES });
  await page.mouse.up();
  await page.evaluate(() => window.bench.ready());
  return page.evaluate(() => window.bench.stop());
}

async function jumped(page) {
  await page.evaluate(() => window.bench.frames());
  await page.evaluate(sweep, 2);
  return page.evaluate(() => window.bench.stop());
}

const TIMES = 10;

/** What the page keeps, garbage apart, after going over the run from end to end ten times, as a share of before. */
async function memory(page, cdp) {
  // what the first time makes for good, code above all, is no leak
  await page.evaluate(sweep, 1);
  const before = await heapOf(cdp);
  await page.evaluate(sweep, TIMES);
  const after = await heapOf(cdp);
  const known = await page.evaluate(() => window.bench.last());
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
