import { memo } from 'react';
import type { Axis } from './axis';
import type { Lanes } from './lanes';
import type { Place } from './layout';
import { headOf, pathOf, type Way } from './way';

interface BirthsProps {
  readonly lanes: Lanes;
  /** How many there are, and how many of those children have run: until then its arrow goes on. */
  readonly count: string;
  readonly axis: Axis;
  readonly way: Way;
  readonly places: readonly Place[];
  readonly to: number;
}

/** From each `start()` to the first line the child ran. */
export const Births = memo(
  function Births({ lanes, axis, way, places, to }: BirthsProps) {
    return lanes.births.map(({ parent, child, step }, at) => {
      const above = places.find((one) => one.process === parent);
      const below = places.find((one) => one.process === child);
      if (!above || !below) return null;
      const from = axis.x(step) - Math.min(8, axis.scale.cell * 0.3);
      const start = above.start + (above.breadth + above.bar) / 2;
      const middle = below.start + below.breadth / 2;
      const first = lanes.processes[child]?.segments[0];
      // the next arrow would go through the word
      const after = lanes.births[at + 1];
      const next = after ? axis.x(after.step) : to + 12;
      const end = first ? axis.x(first.from) - 1 : to + 12;
      return (
        <g key={child}>
          <path className="arrow" d={pathOf(way, [from, start], [from, middle], [end - 3, middle])} />
          <path className="head" d={headOf(way, [end, middle], 0)} />
          {!way.down && end - from > 110 && next - from > 62 && below.breadth > 24 && (
            <text className="quiet" x={from + 8} y={middle - 6}>
              start()
            </text>
          )}
        </g>
      );
    });
  },
  (a, b) =>
    a.lanes === b.lanes &&
    a.count === b.count &&
    a.axis.scale === b.axis.scale &&
    a.way === b.way &&
    a.places === b.places &&
    a.to === b.to,
);

/** What `Births` draws depends on this, as far as it changes while a run is recorded. */
export function countBirths({ births, processes }: Lanes): string {
  return `${births.length} ${births.filter(({ child }) => (processes[child]?.segments.length ?? 0) > 0).length}`;
}
