import { lowerBound } from './axis';
import type { ProcessLane } from './lanes';

/** The step of this lane's next event after `step`, or of the one before it; null: there is none. */
export function nextEvent({ segments }: ProcessLane, step: number, by: 1 | -1): number | null {
  const after = lowerBound(segments.length, (index) => (segments[index]?.from ?? 0) + 1 > step);
  const at =
    by === 1 ? after : lowerBound(segments.length, (index) => (segments[index]?.from ?? 0) + 1 >= step) - 1;
  const segment = segments[at];
  return segment ? segment.from + 1 : null;
}
