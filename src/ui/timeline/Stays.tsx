import { memo } from 'react';
import { type Axis, lowerBound } from './axis';
import type { QueueLane, Stay } from './lanes';
import type { Place } from './layout';
import { StayBar } from './StayBar';

interface StaysProps {
  readonly queue: QueueLane;
  readonly version: number;
  readonly axis: Axis;
  readonly place: Place;
  readonly places: readonly Place[];
  readonly from: number;
  readonly to: number;
}

/** Everything that was ever in a queue, as far as it is in sight. */
export const Stays = memo(
  function Stays({ queue, axis, place, places, from, to }: StaysProps) {
    return staysBetween(queue, axis, from, to).map((stay) => (
      <StayBar key={stay.id} stay={stay} queue={queue} axis={axis} place={place} places={places} />
    ));
  },
  (a, b) =>
    a.queue === b.queue &&
    a.version === b.version &&
    a.axis.scale === b.axis.scale &&
    // a message that nobody took yet reaches to the end of what is known
    (a.axis.known === b.axis.known || a.queue.rows.every((one) => one === null)) &&
    a.from === b.from &&
    a.to === b.to &&
    a.place === b.place &&
    a.places === b.places,
);

/** What is in the queue at this step. */
export function staysAt(queue: QueueLane, step: number): Stay[] {
  const { stays, rows } = queue;
  const first = lowerBound(stays.length, (index) => (stays[index]?.get ?? step + 1) > step);
  const after = lowerBound(stays.length, (index) => (stays[index]?.put ?? 0) > step);
  return stays
    .slice(Math.max(0, first - rows.length), after)
    .filter((one) => one.get === null || one.get > step);
}

// messages leave in about the order they came, so both ends of the list of stays are found by halving
function staysBetween({ stays, rows }: QueueLane, axis: Axis, from: number, to: number): Stay[] {
  const end = stays.length;
  const first = lowerBound(end, (index) => axis.x(stays[index]?.get ?? axis.known) >= from);
  const after = lowerBound(end, (index) => axis.x(stays[index]?.put ?? 0) > to);
  return stays.slice(Math.max(0, first - rows.length), after);
}
