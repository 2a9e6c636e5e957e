import type { Stay } from './lanes';
import { insetOf, type StayFrame, shapeOf } from './stay-shape';
import { headOf, pathOf, type Way } from './way';

interface StayProps extends StayFrame {
  readonly stay: Stay;
  readonly way: Way;
}

/** The lines of a message: from its `put` into the queue, and on to the `get` that took it. */
export function StayLines({ stay, way, ...frame }: StayProps) {
  const shape = shapeOf(stay, frame);
  if (shape === null) return null;
  const { from, to, start, breadth, source, sink, down } = shape;
  return (
    <>
      {source !== null && <path className="put" d={pathOf(way, [from, source], [from, start + 2])} />}
      {sink !== null && (
        <>
          <path className="put" d={pathOf(way, [to, start + breadth / 2], [to, sink - 6 * down])} />
          <path className="head" d={headOf(way, [to, sink], down)} />
        </>
      )}
    </>
  );
}

/** A message's time in the queue. Under the hood its seat is hollow until it is in the pipe. */
export function StayBar({ stay, way, ...frame }: StayProps) {
  const shape = shapeOf(stay, frame);
  if (shape === null) return null;
  const { from, to, start, breadth } = shape;
  const isSeat = frame.place.row === 'seats';
  const written = stay.written === null ? to : Math.min(to, frame.axis.x(stay.written) - insetOf(frame.axis));
  const length = Math.max(2, to - from + 3);
  const fits = breadth >= 15 && length > stay.repr.length * 7.9 + 14;
  const tab = Math.min(breadth, 9);
  return (
    <g data-who={stay.from}>
      {isSeat ? (
        <>
          <rect
            className="reserved-stay"
            {...way.box(from - 3, start, Math.max(2, written - from + 3), breadth)}
          />
          {written < to && <rect className="stay" {...way.box(written, start, to - written, breadth)} />}
          <rect className="tab" {...way.box(from - 3, start, tab, tab)} />
        </>
      ) : (
        <rect className="stay" {...way.box(from - 3, start, length, breadth)} />
      )}
      {isSeat
        ? written - from > 126 &&
          breadth >= 15 && (
            <Along {...{ way, start, breadth }} at={from + 12} className="quiet" text="reserved at put()" />
          )
        : fits && (
            <Along
              {...{ way, start, breadth }}
              at={from + 6}
              className="mono start on-fill"
              text={stay.repr}
            />
          )}
    </g>
  );
}

interface AlongProps {
  readonly way: Way;
  readonly at: number;
  readonly start: number;
  readonly breadth: number;
  readonly className: string;
  readonly text: string;
}

/** Words in a bar, that run the way time does. */
function Along({ way, at, start, breadth, className, text }: AlongProps) {
  const { x, y } = way.at([at, start + breadth / 2 + (way.down ? -4.5 : 4.5)]);
  return (
    <text className={className} x={x} y={y} transform={way.down ? `rotate(90 ${x} ${y})` : undefined}>
      {text}
    </text>
  );
}
