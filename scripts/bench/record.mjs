/** How fast a run is recorded in the page, its processes in Workers. */
import { line, median } from './numbers.mjs';

const address = '#/play/crowd?v=each:40&motion=0';
/** The step that is asked for by a link. */
const STEP = 2000;

export async function* measure({ chromium }) {
  const times = [];
  for (let visit = 0; visit < 3; visit++) {
    times.push(
      await chromium.visit({ address }, (page) => page.evaluate(recordUpTo, `${address}&i=${STEP}`)),
    );
  }
  yield line('steps recorded with Workers, crowd, not painted', (STEP * 1000) / median(times), 'steps/s');
}

/**
 * In the page, which shows the beginning of the crowd: follows a link to a step far on. All steps up to it are
 * recorded, one question to a Worker after the other, and none is drawn; the ms from there to `data-ready="true"`.
 */
async function recordUpTo(link) {
  const begin = performance.now();
  await new Promise((resolve) => {
    window.addEventListener('hashchange', resolve, { once: true });
    window.location.hash = link;
  });
  await window.bench.ready();
  return performance.now() - begin;
}
