/** How long a step takes, from the key to the picture. */
import { keyToShown } from './key.mjs';
import { line, quantile } from './numbers.mjs';

/** Listing 1 from its beginning; of the crowd, of six and of twenty, the part where everybody is there. */
const programs = [
  { name: 'listing-1', path: '#/play/listing-1?i=0', steps: 27, visits: 3, limit: 50 },
  { name: 'six processes', path: '#/play/crowd?i=35&v=processes:5', steps: 60, visits: 2, limit: 32 },
  { name: 'crowd', path: '#/play/crowd?i=90', steps: 60, visits: 1 },
];

export async function* measure({ chromium }) {
  for (const program of programs) {
    for (const motion of [0, 1]) {
      for (const slowdown of [1, 4]) {
        const where = `${program.name} at ${slowdown}x, animation ${motion === 0 ? 'off' : 'on'}`;
        yield* stepByStep(chromium, program, { where, motion, slowdown });
        yield await stepsASecond(chromium, program, { where, motion, slowdown });
      }
    }
  }
}

function addressOf({ path }, motion) {
  return `${path}${motion === 0 ? '&motion=0' : ''}`;
}

/**
 * Time from a real key (CDP) to the first frame that shows its step, see probe.mjs. Every step is new, so each asks
 * its Worker; the next key comes when the page says it is ready.
 */
async function* stepByStep(chromium, program, { where, motion, slowdown }) {
  const times = [];
  for (let visit = 0; visit < program.visits; visit++) {
    await chromium.visit({ address: addressOf(program, motion), slowdown }, async (page) => {
      for (let step = 0; step < program.steps; step++) {
        times.push(await keyToShown(page));
        await page.evaluate(() => window.bench.ready());
      }
    });
  }
  const limit = motion === 0 && slowdown === 4 ? program.limit : undefined;
  yield line(`key to paint, ${where}, p50`, quantile(times, 0.5), 'ms');
  yield line(`key to paint, ${where}, p95`, quantile(times, 0.95), 'ms', limit);
}

/** New steps a second when each is asked for as soon as the one before is painted. */
async function stepsASecond(chromium, program, { where, motion, slowdown }) {
  const { steps } = program;
  const time = await chromium.visit({ address: addressOf(program, motion), slowdown }, (page) =>
    page.evaluate((count) => window.bench.run(count), steps),
  );
  return line(`steps, ${where}`, (steps * 1000) / time, 'steps/s');
}
