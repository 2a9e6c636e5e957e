import type { StayBarProps } from './StayBar';
import { edge, rowAt } from './stay-row';

/** A seat's time with one message: hollow from the `put` that took it, filled once the message is in the pipe. */
export function SeatBar({ stay, queue, axis, place, places, until, step }: StayBarProps) {
  const { y, height } = rowAt(stay, queue, place, places);
  const inset = Math.min(6, axis.scale.cell * 0.3);
  const x = axis.x(stay.put) - inset;
  const end = until ?? (stay.get === null ? axis.end + 1 : axis.x(stay.get) - inset);
  const put = places.find((one) => one.process === stay.from);
  const isWritten = stay.written !== null && (step === undefined || stay.written <= step);
  const arrived = isWritten ? axis.x(stay.written as number) - inset : null;
  const tab = Math.min(height, 9);
  const words = (arrived ?? end) - x > 126 && height >= 15;
  return (
    <g data-who={stay.from}>
      {put && <path className="put" strokeWidth="1.5" d={`M${x} ${edge(put, y)}V${y + 2}`} />}
      <rect
        className="reserved-stay"
        x={x - 3}
        y={y}
        width={Math.max(2, (arrived ?? end) - x + 3)}
        height={height}
      />
      {arrived === null ? null : (
        <rect className="stay" x={arrived} y={y} width={Math.max(2, end - arrived)} height={height} />
      )}
      <rect className="tab" x={x - 3} y={y} width={tab} height={tab} />
      {words && (
        <text className="quiet" x={x + 12} y={y + height / 2 + 4.5}>
          reserved at put()
        </text>
      )}
    </g>
  );
}
