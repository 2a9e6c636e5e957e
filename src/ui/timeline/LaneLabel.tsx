import { memo } from 'react';
import { type KernelState, qsizeOf } from '../../kernel';
import { Badge } from '../parts/Badge';
import { Cog } from '../parts/Cog';
import type { Lanes } from './lanes';
import type { Place } from './layout';

interface LaneLabelProps {
  readonly place: Place;
  readonly name: string;
  /** For a queue how full it is, for a feeder thread whose it is. */
  readonly note: string;
  /** Time runs down: it stands over its lane. */
  readonly down: boolean;
}

/** The name of a lane, before it. */
export const LaneLabel = memo(
  function LaneLabel({ place, name, note, down }: LaneLabelProps) {
    const { start, breadth } = place;
    return (
      <div
        className="lane-label"
        data-small={breadth < 20 || undefined}
        data-thin={(down && breadth < 66) || undefined}
        style={down ? { left: start, width: breadth } : { top: start, height: breadth }}
        title={place.process === null ? undefined : name}
      >
        {place.feeder !== null ? (
          <Cog />
        ) : place.process !== null ? (
          <Badge no={place.process} />
        ) : (
          <span className="q">{name}</span>
        )}
        <span className="lane-name">{place.process === null ? <small>{note}</small> : name}</span>
      </div>
    );
  },
  (a, b) =>
    a.name === b.name &&
    a.note === b.note &&
    a.down === b.down &&
    a.place.start === b.place.start &&
    a.place.breadth === b.place.breadth,
);

/** What stands at a lane at this step. */
export function labelOf(
  lanes: Lanes,
  place: Place,
  state: KernelState,
  down: boolean,
): { name: string; note: string } {
  const { breadth } = place;
  if (place.process !== null) {
    const name = state.processes[place.process]?.name ?? lanes.processes[place.process]?.name ?? '';
    const isTight = breadth < 20 || (down && breadth < 100);
    return { name: isTight && name === 'MainProcess' ? 'Main' : name, note: '' };
  }
  if (place.feeder !== null) return { name: '', note: down ? 'feeder' : `feeder of ${place.feeder}` };
  const id = place.queue ?? 0;
  const name = lanes.queues[id]?.name ?? '';
  const queue = state.queues[id];
  if (place.row === 'pipe') return { name: '', note: `pipe, ${queue?.pipe.size ?? 0}` };
  if (!queue) return { name, note: 'not made yet' };
  const size = qsizeOf(queue);
  if (place.row === 'seats')
    return { name, note: queue.maxsize > 0 ? `seats, ${size} of ${queue.maxsize}` : `seats, ${size}` };
  if (down) return { name, note: queue.maxsize > 0 ? `${size} of ${queue.maxsize}` : `${size} in it` };
  if (queue.maxsize <= 0) return { name, note: breadth < 34 ? 'no limit' : `no limit,\n${size} in it` };
  return {
    name,
    note:
      breadth < 34
        ? `${size} of ${queue.maxsize}`
        : `${queue.maxsize} seat${queue.maxsize === 1 ? '' : 's'},\n${size} taken`,
  };
}
