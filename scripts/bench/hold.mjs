/** Whether a held key loses steps. */
import { line } from './numbers.mjs';

const RATE = 30;
const SECONDS = 3;

export async function* measure({ chromium }) {
  for (const address of ['#/play/listing-3?v=count:12', '#/play/crowd?i=90']) {
    for (const slowdown of [1, 4]) yield* held(chromium, address, slowdown);
  }
}

/**
 * Holds the right arrow for three seconds: real key events with `autoRepeat`, 30 a second and never late, whether or
 * not the page keeps up. Says how many came, how many steps were made, and when after the last key the last step was
 * painted.
 */
async function* held(chromium, address, slowdown) {
  const found = await chromium.visit({ address, slowdown }, async (page, cdp) => {
    const from = await page.evaluate(() => window.bench.step());
    await holdArrowRight(cdp);
    await page.waitForFunction(() => window.bench.isStill(10_000), null, { timeout: 120_000 });
    if (!(await page.evaluate(() => window.bench.isReady()))) {
      console.error(`${address}: all is painted, but data-ready stays busy`);
    }
    const [keys, to, lag] = await page.evaluate(() => [
      window.bench.keys(),
      window.bench.step(),
      window.bench.lag(),
    ]);
    return { keys, made: to - from, lag };
  });
  const where = `right arrow held 3 s, ${address} at ${slowdown}x`;
  yield line(`${where}, steps requested`, found.keys, 'steps');
  yield line(`${where}, steps made`, found.made, 'steps', found.keys);
  yield line(`${where}, last key to last paint`, found.lag, 'ms');
}

async function holdArrowRight(cdp) {
  const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
  const sent = [];
  const begin = performance.now();
  for (let n = 0; n < RATE * SECONDS; n++) {
    await until(begin + (n * 1000) / RATE);
    sent.push(cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: n > 0, ...key }));
  }
  await Promise.all(sent);
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

function until(time) {
  return new Promise((resolve) => {
    setTimeout(resolve, time - performance.now());
  });
}
