/** How fast the kernel runs and records programs in Node, without Workers and without a page. */
import { ratesOf } from './cpu.mjs';
import { line, median } from './numbers.mjs';

const LIMIT = 500_000;
const programs = [
  ['listing-1', {}],
  ['listing-2', {}],
  ['listing-3', {}],
  ['crowd', {}],
  ['crowd', { each: 40 }],
];

export function* measure({ kernel, content }) {
  for (const [id, numbers] of programs) yield eventsASecond(kernel, content.listingOf(id), numbers);
}

/**
 * Kernel events a second on one core: `runInline` runs the program in the article's order from its beginning to its
 * end and keeps the whole trace, over and over for 1.5 s of processor time (garbage collection included). The median
 * of batches of 50 ms.
 */
function eventsASecond(kernel, listing, numbers) {
  const rates = ratesOf(() => {
    const { turns } = kernel.runInline(listing, kernel.articleOrder, { numbers });
    return turns.reduce((sum, turn) => sum + turn.events.length, 0);
  }, 1.5);
  const changed = Object.entries(numbers).map(([id, value]) => ` with ${id} ${value}`);
  return line(`kernel, ${listing.id}${changed}`, median(rates), 'events/s', LIMIT);
}
