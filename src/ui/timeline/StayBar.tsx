import type { Axis } from './axis';
import type { QueueLane, Stay } from './lanes';
import type { Place } from './layout';
import { PipeBar } from './PipeBar';
import { SeatBar } from './SeatBar';
import { edge, rowAt } from './stay-row';

export interface StayBarProps {
  readonly stay: Stay;
  readonly queue: QueueLane;
  readonly axis: Axis;
  readonly place: Place;
  readonly places: readonly Place[];
  /** Draw it only up to here, and without the arrow to its `get`: it is still in the queue. */
  readonly until?: number;
  /** The step that is at `until`. */
  readonly step?: number;
}

/** A message's time in the queue, or in one of its rows. */
export function StayBar(props: StayBarProps) {
  if (props.place.row === 'seats') return <SeatBar {...props} />;
  return props.place.row === 'pipe' ? <PipeBar {...props} /> : <WholeBar {...props} />;
}

// a bar in the sender's fill from its `put`, with a drop to the `get` that took it
function WholeBar({ stay, queue, axis, place, places, until }: StayBarProps) {
  const { y, height, pitch } = rowAt(stay, queue, place, places);
  const inset = Math.min(6, axis.scale.cell * 0.3);
  const x = axis.x(stay.put) - inset;
  const end = until ?? (stay.get === null ? axis.end + 1 : axis.x(stay.get) - inset);
  const put = places.find((one) => one.process === stay.from);
  const get =
    until === undefined && stay.by !== null ? places.find((one) => one.process === stay.by) : undefined;
  const width = Math.max(2, end - x + 3);
  return (
    <g data-who={stay.from}>
      {put && (
        <path className="put" strokeWidth={pitch < 14 ? 1.5 : 2} d={`M${x} ${edge(put, y)}V${y + 2}`} />
      )}
      {get && (
        <path className="put" d={`M${end} ${y + height / 2}V${edge(get, y) + (get.top > y ? -6 : 6)}`} />
      )}
      {get && <path className="head" d={`M${end} ${edge(get, y)}l-5 ${get.top > y ? -9 : 9}h10z`} />}
      <rect className="stay" x={x - 3} y={y} width={width} height={height} />
      {height >= 15 && width > stay.repr.length * 7.9 + 14 && (
        <text className="mono start on-fill" x={x + 6} y={y + height / 2 + 4.5}>
          {stay.repr}
        </text>
      )}
    </g>
  );
}
