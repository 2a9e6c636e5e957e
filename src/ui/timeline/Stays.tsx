import { memo } from 'react';
import type { Axis } from './axis';
import type { QueueLane } from './lanes';
import type { Place } from './layout';
import { StayBar, StayLines } from './StayBar';
import { rowsIn } from './stay-shape';
import { staysBetween } from './stays';
import type { Way } from './way';

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
          <StayLines key={stay.id} stay={stay} {...frame} />
        ))}
        {stays.map((stay) => (
          <StayBar key={stay.id} stay={stay} {...frame} />
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
