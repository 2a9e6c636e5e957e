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
}

/** The name of a lane, left of it. */
export const LaneLabel = memo(
  function LaneLabel({ place, name, note }: LaneLabelProps) {
    return (
      <div
        className="lane-label"
        data-small={place.height < 20 || undefined}
        style={{ top: place.top, height: place.height }}
      >
        {place.feeder !== null ? (
          <Cog />
        ) : place.process !== null ? (
          <Badge no={place.process} />
        ) : (
          <span className="q">{name}</span>
        )}
        <span>{place.process === null ? <small>{note}</small> : name}</span>
      </div>
    );
  },
  (a, b) =>
    a.name === b.name &&
    a.note === b.note &&
    a.place.top === b.place.top &&
    a.place.height === b.place.height,
);

/** What stands at a lane at this step. */
export function labelOf(lanes: Lanes, place: Place, state: KernelState): { name: string; note: string } {
  if (place.process !== null) {
    const name = state.processes[place.process]?.name ?? lanes.processes[place.process]?.name ?? '';
    return { name: place.height < 20 && name === 'MainProcess' ? 'Main' : name, note: '' };
  }
  if (place.feeder !== null) return { name: '', note: `feeder of ${place.feeder}` };
  const id = place.queue ?? 0;
  const name = lanes.queues[id]?.name ?? '';
  const queue = state.queues[id];
  if (place.row === 'pipe') return { name: '', note: `pipe, ${queue?.pipe.size ?? 0}` };
  if (!queue) return { name, note: 'not made yet' };
  const size = qsizeOf(queue);
  if (place.row === 'seats')
    return { name, note: queue.maxsize > 0 ? `seats, ${size} of ${queue.maxsize}` : `seats, ${size}` };
  if (queue.maxsize <= 0) return { name, note: place.height < 34 ? 'no limit' : `no limit,\n${size} in it` };
  return {
    name,
    note: place.height < 34 ? `${size} of ${queue.maxsize}` : `${queue.maxsize} seats,\n${size} taken`,
  };
}
