/** How fast this machine is, and what it needs for a key and a picture when there is nothing to do: no page can be faster here. */
import { keyToShown } from './key.mjs';
import { line, quantile } from './numbers.mjs';

const KEYS = 60;
const ADDITIONS = 1e8;

/** A slider whose value a key raises, and nothing else. */
const EMPTY = `<!doctype html><title>Empty</title>
<p role="slider" aria-label="Step" aria-valuenow="0">0</p>
<script>
  const slider = document.querySelector('p');
  document.documentElement.dataset.ready = 'true';
  addEventListener('keydown', () => {
    slider.textContent = Number(slider.textContent) + 1;
    slider.setAttribute('aria-valuenow', slider.textContent);
  });
</script>`;

export async function* measure({ chromium }) {
  yield line(`this machine, ${ADDITIONS.toExponential(0)} additions in Node`, additions(), 'ms');
  for (const slowdown of [1, 4]) {
    const times = [];
    await chromium.visit({ address: 'empty.html', slowdown, html: EMPTY }, async (page) => {
      for (let key = 0; key < KEYS; key++) {
        times.push(await keyToShown(page));
      }
    });
    yield line(`key to paint, an empty page at ${slowdown}x, p50`, quantile(times, 0.5), 'ms');
    yield line(`key to paint, an empty page at ${slowdown}x, p95`, quantile(times, 0.95), 'ms');
  }
}

// a yardstick between machines
function additions() {
  const begin = performance.now();
  let sum = 0;
  for (let at = 0; at < ADDITIONS; at++) sum += at % 7;
  if (sum === 0) throw new Error('nothing was added');
  return performance.now() - begin;
}
