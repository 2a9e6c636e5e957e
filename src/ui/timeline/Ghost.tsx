import './ghost.css';
import { type Axis, axisOf, type Scale } from './axis';
import { inView } from './in-view';
import { lanesOf, type Segment } from './lanes';
import type { LaneLayout } from './layout';
import type { GhostRun } from './Timeline';
import type { Way } from './way';

export interface GhostProps {
  readonly ghost: GhostRun;
  readonly scale: Scale;
  readonly way: Way;
  readonly place: NonNullable<LaneLayout['ghost']>;
  readonly from: number;
  readonly to: number;
  /** Where the axis begins, px. */
  readonly head: number;
}

/** The run as it was before it was changed, from where the two part: as dashes, a thin line a process. */
export function Ghost({ ghost, scale, way, place, from, to, head }: GhostProps) {
  const { processes } = lanesOf(ghost.trace);
  const axis = axisOf(ghost.trace, scale);
  const { x, y, width, height } = way.box(head + from, place.start, to - from, place.breadth);
  const shift = way.at([-from, 0]);
  const pitch = (place.breadth - 2) / Math.max(1, processes.length);
  return (
    <svg className="tl ghost" style={{ left: x, top: y, width, height }} aria-hidden="true">
      <g transform={`translate(${shift.x} ${shift.y})`}>
        {processes.map(({ no, segments }, index) => (
          <g key={no} data-who={no}>
            {inView(segments, axis, Math.max(from, axis.x(ghost.from)), to).map((segment) => (
              <Dash
                key={segment.from + segment.kind}
                {...{ segment, axis, way }}
                start={1 + index * pitch}
                breadth={Math.max(3, pitch - 2)}
                first={axis.x(ghost.from)}
              />
            ))}
          </g>
        ))}
      </g>
    </svg>
  );
}

interface DashProps {
  readonly segment: Segment;
  readonly axis: Axis;
  readonly way: Way;
  readonly start: number;
  readonly breadth: number;
  readonly first: number;
}

function Dash({ segment, axis, way, start, breadth, first }: DashProps) {
  const from = Math.max(first, axis.x(segment.from));
  const length = axis.x(segment.to) - from;
  if (length <= 0) return null;
  return <rect className={segment.kind} {...way.box(from, start, length, breadth)} />;
}
