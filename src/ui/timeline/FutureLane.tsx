import { memo } from 'react';
import { inView, type LaneProps, sameLane } from './in-view';

interface FutureProps extends LaneProps {
  /** An open wait goes on with every new step. */
  readonly known: number;
}

/** Where a process will be busy, as dashes: recorded, but not shown yet. */
export const FutureLane = memo(
  function FutureLane({ lane, axis, way, place, from, to }: FutureProps) {
    const start = place.start + (place.breadth - place.bar) / 2;
    const stretches: { from: number; to: number }[] = [];
    for (const segment of inView(lane.segments, axis, from, to)) {
      const last = stretches.at(-1);
      if (last && segment.from <= last.to) last.to = segment.to;
      else stretches.push({ from: segment.from, to: segment.to });
    }
    const path = stretches.map((one) => {
      const { x, y, width, height } = way.box(
        axis.x(one.from),
        start,
        axis.x(one.to) - axis.x(one.from),
        place.bar,
      );
      return `M${x} ${y}h${width}v${height}h${-width}z`;
    });
    return <path className="todo" d={path.join('')} />;
  },
  (a, b) => a.known === b.known && sameLane(a, b),
);
