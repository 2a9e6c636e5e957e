import { memo } from 'react';
import type { Axis } from './axis';
import type { Lanes } from './lanes';
import type { Place } from './layout';

interface BirthsProps {
  readonly lanes: Lanes;
  readonly known: number;
  readonly axis: Axis;
  readonly places: readonly Place[];
}

/** From each `start()` to the first line the child ran. */
export const Births = memo(
  function Births({ lanes, axis, places }: BirthsProps) {
    return lanes.births.map(({ parent, child, step }) => {
      const above = places.find((one) => one.process === parent);
      const below = places.find((one) => one.process === child);
      if (!above || !below) return null;
      const x = axis.x(step) - Math.min(8, axis.scale.cell * 0.3);
      const y = above.top + (above.height + above.bar) / 2;
      const middle = below.top + below.height / 2;
      const first = lanes.processes[child]?.segments[0];
      const end = first ? axis.x(first.from) - 1 : axis.end + 12;
      return (
        <g key={child}>
          <path className="arrow" d={`M${x} ${y}V${middle}H${end - 3}`} />
          <path className="head" d={`M${end} ${middle}l-9-5v10z`} />
          {end - x > 110 && below.height > 24 && (
            <text className="quiet" x={x + 8} y={middle - 6}>
              start()
            </text>
          )}
        </g>
      );
    });
  },
  (a, b) =>
    a.lanes === b.lanes &&
    a.axis.scale === b.axis.scale &&
    a.places === b.places &&
    // until every child has run there is an arrow that still grows
    (a.known === b.known ||
      a.lanes.births.every((one) => (a.lanes.processes[one.child]?.segments.length ?? 0) > 1)),
);
