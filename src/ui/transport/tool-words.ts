/** What the tools of the bar call things. */
import { type Goal, type Order, type Speed, seedOf } from '../../store';

/** What a run is let go on to: on the button, and in the list. */
export const GOAL_WORDS: Readonly<Record<Goal, { readonly short: string; readonly long: string }>> = {
  wait: { short: 'something waits', long: 'something starts or stops waiting' },
  print: { short: 'a line is printed', long: 'the next line is printed' },
  queue: { short: 'the queue changes', long: 'the queue changes' },
  own: { short: 'this one waits', long: 'whoever is next waits or ends' },
  end: { short: 'the end', long: 'the end' },
};

/** `0.25×`, `instant` */
export function speedWords(speed: Speed): string {
  return speed === 'instant' ? speed : `${speed}×`;
}

/** `I choose`, `turns`, `seed 7` */
export function orderWords(order: Order): string {
  const seed = seedOf(order);
  return seed !== null ? `seed ${seed}` : order === 'turns' ? 'turns' : 'I choose';
}
