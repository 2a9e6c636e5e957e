import { memo } from 'react';
import { inView, type LaneProps, sameLane } from './PastLane';

/** Where a process will be busy, as dashes: recorded, but not shown yet. */
export const FutureLane = memo(function FutureLane({ lane, axis, place, from, to }: LaneProps) {
  const y = place.top + (place.height - place.bar) / 2;
  const stretches: { from: number; to: number }[] = [];
  for (const segment of inView(lane.segments, axis, from, to)) {
    const last = stretches.at(-1);
    if (last && segment.from <= last.to) last.to = segment.to;
    else stretches.push({ from: segment.from, to: segment.to });
  }
  const path = stretches.map((one) => {
    const width = axis.x(one.to) - axis.x(one.from);
    return `M${axis.x(one.from)} ${y}h${width}v${place.bar}h${-width}z`;
  });
  return <path className="todo" d={path.join('')} />;
}, sameLane);
