/** How smooth a run is while it plays by itself, animated. */
import { line, quantile } from './numbers.mjs';

const address = '#/play/listing-3';
const SPEED = 4;
const LONG = 50;
const VISITS = 2;

export async function* measure({ chromium }) {
  for (const slowdown of [1, 4]) yield* played(chromium, slowdown);
}

/** Plays listing 3 from its beginning to its end at the highest speed with animation: the time of every frame on the way. */
async function* played(chromium, slowdown) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit++) {
    await chromium.visit({ address }, async (page, cdp) => {
      await page.evaluate((speed) => localStorage.setItem('procession', JSON.stringify({ speed })), SPEED);
      await page.reload();
      await page.evaluate(() => window.bench.ready());
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const over = page.evaluate(() => window.bench.over());
      await page.evaluate(() => window.bench.frames('all'));
      await page.keyboard.down('Space');
      await over;
      times.push(...(await page.evaluate(() => window.bench.stop())));
      await page.keyboard.up('Space');
    });
  }
  const long = times.filter((time) => time > LONG).length;
  const where = `listing-3 played at speed ${SPEED} at ${slowdown}x`;
  yield line(`${where}, frame time p95`, quantile(times, 0.95), 'ms');
  yield line(`${where}, longest frame`, Math.max(...times), 'ms', slowdown === 4 ? LONG : undefined);
  yield line(`${where}, frames over ${LONG} ms`, (100 * long) / times.length, '%');
}
