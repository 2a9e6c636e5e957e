import { articleOrder, type Choice, outcomeOf, turnAt } from '../kernel';
import type { PlaybackState } from './playback';

/** Who `step()` would let go: whoever went in the recorded future, else the article's order. Null: nobody can. */
export function nextOf({ trace, cursor, known }: PlaybackState): Choice | null {
  if (trace === null) return null;
  return cursor < known ? turnAt(trace, cursor + 1).choice : articleOrder(turnAt(trace, cursor).state);
}

/** True at the last step there can be: the run is over, or stuck. */
export function isOver({ trace, cursor, known }: PlaybackState): boolean {
  return trace !== null && cursor === known && outcomeOf(turnAt(trace, cursor).state) !== null;
}

/** True while the picture cannot be used yet, or is about to change. */
export function isBusy({ busy, listing, trace }: PlaybackState): boolean {
  return busy || (listing !== null && trace === null);
}
