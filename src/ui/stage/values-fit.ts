/** Whether the values of a process fit its card, each under its name. */
import type { Variable } from '../../kernel';
import { isLow, type Place } from './layout';
import { isQueue } from './select';

/** Of a name, of a value and of its ticket's stub, with what is around them, px. */
const NAME = { letter: 9, edges: 24, global: 52 };
const VALUE = { letter: 12, edges: 28, stub: 44 };
/** A value under its name, and between two of them, px. */
const HIGH = 68;
const GAP = { across: 12, down: 8 };
/** What a card that is not low has around its values, px. */
const AROUND = { across: 36, down: 135 };

/** True if there are so many values, or such long ones, that each stands beside its name. */
export function areMany(place: Place, variables: readonly Variable[]): boolean {
  const values = variables.filter((one) => !isQueue(one));
  if (place.look === 'slim') return values.length > 1;
  if (place.look !== 'card') return false;
  if (values.length > 2 && place.w < 280) return true;
  const rows = rowsOf(values.map(widthOf), place.w - AROUND.across);
  return !isLow(place) && rows * (HIGH + GAP.down) - GAP.down > place.h - AROUND.down;
}

function widthOf({ name, repr, scope, from }: Variable): number {
  const named = name.length * NAME.letter + NAME.edges + (scope === 'global' ? NAME.global : 0);
  const valued = repr.length * VALUE.letter + VALUE.edges + (from === null ? 0 : VALUE.stub);
  return Math.max(named, valued);
}

function rowsOf(widths: readonly number[], room: number): number {
  let rows = 0;
  let left = 0;
  for (const width of widths) {
    if (rows === 0 || width > left) {
      rows++;
      left = room;
    }
    left -= width + GAP.across;
  }
  return rows;
}
