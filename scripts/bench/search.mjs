/** How fast the exhaustive search goes through every interleaving of a program, in Node. */
import { cpuSeconds, ratesOf } from './cpu.mjs';
import { line, median } from './numbers.mjs';

export function* measure({ kernel, content }) {
  for (const id of ['listing-1', 'listing-2', 'listing-3'])
    yield searchesASecond(kernel, content.listingOf(id));
  yield* listing3(kernel, content.listingOf('listing-3'));
}

/** Whole searches a second: `explore` from nothing, over and over for 1 s of processor time. Median of batches. */
function searchesASecond(kernel, listing) {
  const rates = ratesOf(() => {
    kernel.explore(listing);
    return 1;
  }, 1);
  return line(`exhaustive search of ${listing.id}, whole searches`, median(rates), 'runs/s');
}

/** How many states the search of listing 3 meets, and the median processor time of five searches. */
function* listing3(kernel, listing) {
  let states = 0;
  const seconds = [1, 2, 3, 4, 5].map(() => {
    const begin = cpuSeconds();
    ({ states } = kernel.explore(listing));
    return cpuSeconds() - begin;
  });
  yield line('exhaustive search of listing-3, states', states, 'states');
  yield line('exhaustive search of listing-3, states a second', states / median(seconds), 'states/s');
  yield line('exhaustive search of listing-3', median(seconds), 's', 2);
}
