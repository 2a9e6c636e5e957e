import type { QueueLane, Stay } from '../lanes';
import { shapeOf } from '../stay-shape';
import { headOf, pathOf } from '../way';
import type { Stretch } from './stretch';

interface PickedProps extends Stretch {
  readonly queue: QueueLane;
  readonly stay: Stay;
}

/** The chosen message, from the line that put it to the line that got it, over everything else. */
export function Picked({ queue, stay, step, axis, way, layout, from, to, head }: PickedProps) {
  const { places } = layout;
  const { x, y, width, height } = way.box(head + from, 0, to - from, layout.breadth);
  const shift = way.at([-from, 0]);
  const until = axis.x(step);
  const shapes = places
    .filter((place) => place.queue === queue.id)
    .map((place) => shapeOf(stay, { queue, axis, place, places, until }));
  const ends = [
    { no: stay.from, at: stay.put },
    { no: stay.by, at: stay.get },
  ];
  return (
    <svg className="tl picked" style={{ left: x, top: y, width, height }} aria-hidden="true">
      <g transform={`translate(${shift.x} ${shift.y})`} data-who={stay.from}>
        {shapes.map(
          (shape) =>
            shape && (
              <g key={shape.start}>
                {shape.source !== null && (
                  <path
                    className="life"
                    d={pathOf(way, [shape.from, shape.source], [shape.from, shape.start])}
                  />
                )}
                {shape.sink !== null && (
                  <>
                    <path
                      className="life"
                      d={pathOf(
                        way,
                        [shape.to, shape.start + shape.breadth / 2],
                        [shape.to, shape.sink - 7 * shape.down],
                      )}
                    />
                    <path className="head" d={headOf(way, [shape.to, shape.sink], shape.down)} />
                  </>
                )}
                <rect
                  className="around"
                  {...way.box(
                    shape.from - 4,
                    shape.start - 1,
                    Math.max(2, shape.to - shape.from) + 5,
                    shape.breadth + 2,
                  )}
                />
              </g>
            ),
        )}
        {ends.map(({ no, at }) => {
          const place = places.find((one) => one.process === no);
          if (!place || at === null || at > step) return null;
          const start = place.start + (place.breadth - place.bar) / 2;
          const cell = axis.x(at) - axis.scale.cell;
          return (
            <rect
              key={at}
              className="around"
              {...way.box(cell - 1, start - 1, axis.scale.cell + 2, place.bar + 2)}
            />
          );
        })}
      </g>
    </svg>
  );
}
