/** What the first visit of a page loads. */
import { line } from './numbers.mjs';

export async function* measure(opened) {
  yield* bytesOf('#/', opened);
  yield* bytesOf('#/play/listing-1', opened);
}

/**
 * Bytes that a first visit loads until nothing more is asked for, by what the server was really asked: every file
 * once, however many Workers ask for it. A script is a Worker's if it was asked for as one, or by one.
 */
async function* bytesOf(address, { site, chromium }) {
  site.requests.length = 0;
  await chromium.visit({ address }, (page) => page.waitForLoadState('networkidle'));
  const paths = (wanted) => [...new Set(site.requests.filter(wanted).map(({ path }) => path))];
  const sum = (files) => files.reduce((bytes, path) => bytes + site.sizeOf(path), 0);
  const isScript = ({ path }) => path.endsWith('.js');
  const workers = new Set(paths((one) => isScript(one) && one.dest === 'worker'));
  const isWorkers = (one) => workers.has(one.path) || workers.has(one.from);
  const main = paths((one) => isScript(one) && !isWorkers(one));
  const worker = paths((one) => isScript(one) && isWorkers(one));
  const name = `first visit of ${address}`;
  yield line(`${name}, JavaScript of the page, gzip`, sum(main), 'bytes');
  yield line(`${name}, JavaScript of the Workers, gzip`, sum(worker), 'bytes');
  yield line(`${name}, JavaScript, gzip`, sum([...new Set([...main, ...worker])]), 'bytes', 150_000);
  yield line(`${name}, CSS, gzip`, sum(paths(({ path }) => path.endsWith('.css'))), 'bytes');
  yield line(`${name}, fonts`, sum(paths(({ path }) => path.endsWith('.woff2'))), 'bytes', 120_000);
}
