import { type Axis, lowerBound } from './axis';
import type { ProcessLane, Segment } from './lanes';
import type { Place } from './layout';
import type { Way } from './way';

/** What a lane is drawn from. */
export interface LaneProps {
  readonly lane: ProcessLane;
  /** The lane is the same object while it grows: this says that it has. */
  readonly version: number;
  readonly axis: Axis;
  readonly way: Way;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** Nothing of the lane, of the axis before its end, or of the view has changed. */
export function sameLane(a: LaneProps, b: LaneProps): boolean {
  return (
    a.lane === b.lane &&
    a.version === b.version &&
    a.axis.scale === b.axis.scale &&
    a.way === b.way &&
    a.from === b.from &&
    a.to === b.to &&
    a.place.start === b.place.start &&
    a.place.breadth === b.place.breadth
  );
}

/** The segments between these two places; segments of a lane do not overlap. */
export function inView(
  segments: readonly Segment[],
  axis: Axis,
  from: number,
  to: number,
): readonly Segment[] {
  const end = segments.length;
  const first = lowerBound(end, (index) => axis.x(segments[index]?.to ?? 0) >= from);
  const after = lowerBound(end, (index) => axis.x(segments[index]?.from ?? 0) > to);
  return segments.slice(first, after);
}
