/** Which values of a process have room on its card, and whether each fits under its name. */
import type { Variable } from '../../kernel';
import { isLow, type Place } from './layout';
import { isQueue } from './select';

/** A letter of a name, and of a value, px. */
const NAME = 9;
const VALUE = 12;
/** What stands beside a name, the word `global`, and a ticket's stub, px. */
const EDGES = 28;
const GLOBAL = 52;
const STUB = 44;
/** A value with its name above it and what is under it; what is beside it, px. */
const HIGH = 76;
const GAP = 12;
/** What a card that is not low has at the sides of its values, and over and under them, px. */
const SIDES = 36;
const ENDS = 127;

/** True if there is no room to show a queue as a value: it is drawn on the stage, and only read out. */
export function isHidden(variable: Variable, { look, w }: Place): boolean {
  return isQueue(variable) && look !== 'tall' && !(look === 'wide' && w >= 760);
}

/** True if there are so many values, or such long ones, that each stands beside its name; `ring`: what a countdown takes, px. */
export function areMany(place: Place, variables: readonly Variable[], ring: number): boolean {
  const values = variables.filter((one) => !isQueue(one));
  if (place.look === 'slim') return values.length > 1;
  if (place.look !== 'card' || values.length === 0) return false;
  if (values.length > 2 && place.w < 280) return true;
  let rows = 1;
  let left = place.w - SIDES - ring;
  for (const [at, width] of values.map(widthOf).entries()) {
    if (at > 0 && width > left) {
      rows++;
      left = place.w - SIDES - ring;
    }
    left -= width + GAP;
  }
  return !isLow(place) && rows * HIGH > place.h - ENDS;
}

function widthOf({ name, repr, scope, from }: Variable): number {
  return Math.max(
    name.length * NAME + EDGES + (scope === 'global' ? GLOBAL : 0),
    repr.length * VALUE + EDGES + (from === null ? 0 : STUB),
  );
}
