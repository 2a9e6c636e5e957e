import { memo } from 'react';
import type { Axis } from './axis';
import type { QueueLane, Stay } from './lanes';
import type { Place } from './layout';
import { StayBar, StayLines } from './StayBar';
import { rowsIn, type StayFrame } from './stay-shape';
import { staysBetween } from './stays';
import type { Way } from './way';

interface LastingProps extends StayFrame {
  readonly stay: Stay;
  /** A message is the same object on its way: this says how far it is. */
  readonly moved: string;
  readonly way: Way;
}

// a queue of the same places has the same rows
const sameStay = (a: LastingProps, b: LastingProps) =>
  a.moved === b.moved &&
  a.axis.scale === b.axis.scale &&
  a.way === b.way &&
  a.place === b.place &&
  a.places === b.places &&
  a.until === b.until;
const LastingLines = memo(({ moved: _, ...props }: LastingProps) => <StayLines {...props} />, sameStay);
const LastingBar = memo(({ moved: _, ...props }: LastingProps) => <StayBar {...props} />, sameStay);

function movedOf({ written, get }: Stay): string {
  return `${written} ${get}`;
}

interface StaysProps {
  readonly queue: QueueLane;
  readonly version: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly place: Place;
  readonly places: readonly Place[];
  readonly from: number;
  readonly to: number;
}

/**
 * Everything that was in a queue in what is in sight, the lines under the bars. What nobody has taken reaches to the end
 * of it; the playhead cuts it off.
 */
export const Stays = memo(
  function Stays({ queue, axis, way, place, places, from, to }: StaysProps) {
    const { rows } = rowsIn(queue, place);
    const stays = staysBetween(queue, axis.cellAt(from), axis.cellAt(to), rows);
    const frame = { queue, axis, way, place, places, until: to + 8 };
    return (
      <>
        {stays.map((stay) => (
          <LastingLines key={stay.id} stay={stay} moved={movedOf(stay)} {...frame} />
        ))}
        {stays.map((stay) => (
          <LastingBar key={stay.id} stay={stay} moved={movedOf(stay)} {...frame} />
        ))}
      </>
    );
  },
  (a, b) =>
    a.queue === b.queue &&
    a.version === b.version &&
    a.axis.scale === b.axis.scale &&
    a.way === b.way &&
    a.from === b.from &&
    a.to === b.to &&
    a.place === b.place &&
    a.places === b.places,
);
