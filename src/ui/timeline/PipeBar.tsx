import type { StayBarProps } from './StayBar';
import { edge, rowAt } from './stay-row';

/** A message's time in the pipe, from the feeder thread that wrote it to the `get` that took it. */
export function PipeBar({ stay, queue, axis, place, places, until, step }: StayBarProps) {
  if (stay.written === null || (step !== undefined && stay.written > step)) return null;
  const { y, height } = rowAt(stay, queue, place, places);
  const inset = Math.min(6, axis.scale.cell * 0.3);
  const x = axis.x(stay.written) - inset;
  const end = until ?? (stay.get === null ? axis.end + 1 : axis.x(stay.get) - inset);
  const feeder = places.find((one) => one.feeder === stay.from);
  const get =
    until === undefined && stay.by !== null ? places.find((one) => one.process === stay.by) : undefined;
  const width = Math.max(2, end - x + 3);
  return (
    <g data-who={stay.from}>
      {feeder && <path className="put" strokeWidth="1.5" d={`M${x} ${edge(feeder, y)}V${y + 2}`} />}
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
