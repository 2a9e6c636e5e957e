import { memo } from 'react';
import { type Axis, lowerBound } from './axis';
import { Paper, SmallOctagon } from './glyphs';
import { inView, type LaneProps, sameLane } from './in-view';
import type { ProcessLane } from './lanes';
import { merged } from './merged';
import { SegmentShape } from './SegmentShape';

/**
 * A process's lane in full, as far as it is known; the part after the playhead is cut off outside. A wait that goes on
 * reaches to the end of what is in sight, so that it need not be drawn again at every step.
 */
export const PastLane = memo(function PastLane({ hatch, ...props }: LaneProps & { readonly hatch: string }) {
  const { lane, axis, way, place, from, to } = props;
  const near = place.start + (place.breadth - place.bar) / 2;
  const small = place.breadth < 24;
  const across = way.down ? near + place.bar : near;
  const shown = merged(inView(lane.segments, axis, from, to), axis.scale);
  return (
    <g data-who={lane.no}>
      {shown.map((segment) => (
        <SegmentShape
          key={segment.from + segment.kind}
          {...{ segment, axis, way, place, hatch }}
          end={segment === lane.open ? to + 8 : axis.x(segment.to)}
        />
      ))}
      {marksInView(lane, axis, from, to).map(({ kind, step, text, onFlag }) => {
        if (onFlag) return null;
        const { x, y } = way.at([(axis.x(step - 1) + axis.x(step)) / 2, across]);
        if (kind === 'print') return small ? null : <Paper key={`p${step}`} x={x} y={y} text={text} />;
        return (
          <SmallOctagon
            key={kind + step}
            x={x}
            y={way.down ? y : small ? y + place.bar / 2 : y - 4}
            r={small ? 6 : 9}
            caught={kind === 'caught'}
            text={text}
          />
        );
      })}
    </g>
  );
}, sameLane);

function marksInView({ marks }: ProcessLane, axis: Axis, from: number, to: number) {
  const end = marks.length;
  const first = lowerBound(end, (index) => axis.x(marks[index]?.step ?? 0) >= from);
  const after = lowerBound(end, (index) => axis.x(marks[index]?.step ?? 0) > to);
  return marks.slice(first, after);
}
