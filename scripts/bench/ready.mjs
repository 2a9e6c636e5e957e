/** How soon a first visit can use the page. */
import { line, median } from './numbers.mjs';

export async function* measure({ chromium }) {
  for (const address of ['#/', '#/play/listing-1', '#/play/crowd']) {
    for (const slowdown of [1, 4]) yield await usable(chromium, address, slowdown);
  }
}

/**
 * Time from the beginning of the navigation to `data-ready="true"` for the first time, on the page's own clock;
 * nothing is in the cache, the server is on this machine. Median of five visits.
 */
async function usable(chromium, address, slowdown) {
  const times = [];
  for (let visit = 0; visit < 5; visit++) {
    times.push(
      await chromium.visit({ address, slowdown }, (page) => page.evaluate(() => window.bench.readyAt())),
    );
  }
  return line(`${address} usable at ${slowdown}x`, median(times), 'ms');
}
