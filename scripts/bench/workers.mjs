/** How fast Workers start. */
import { line, median } from './numbers.mjs';

const COUNT = 20;

export async function* measure({ site, chromium }) {
  site.requests.length = 0;
  yield await chromium.visit({ address: '#/play/listing-1' }, async (page) => {
    const url = site.requests.find((one) => one.dest === 'worker')?.path;
    if (url === undefined) throw new Error('the page started no Worker');
    const rates = [];
    for (let round = 0; round < 5; round++)
      rates.push(await page.evaluate(startWorkers, { url, count: COUNT }));
    return line(`Workers started, ${COUNT} at once`, median(rates), 'workers/s');
  });
}

/**
 * In the page: starts so many Workers of the built file at once, as a crowd does, and asks each (in comlink's words) to
 * begin a process; from the first `new Worker` to the last answer, which is the process's first trap. Median of five.
 */
async function startWorkers({ url, count }) {
  const begin = performance.now();
  const workers = Array.from({ length: count }, () => new Worker(url, { type: 'module' }));
  const raw = (value) => ({ type: 'RAW', value });
  const ask = {
    type: 'APPLY',
    path: ['begin'],
    argumentList: [raw('listing-1'), raw({}), raw([{ birth: 'main' }])],
  };
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          worker.onerror = (event) => reject(new Error(event.message || 'a Worker did not start'));
          worker.onmessage = ({ data }) =>
            data.type === 'RAW' ? resolve() : reject(new Error('a Worker answered with an error'));
          worker.postMessage({ id: 'first', ...ask });
        }),
    ),
  );
  const time = performance.now() - begin;
  for (const worker of workers) worker.terminate();
  return (count * 1000) / time;
}
