import type { Listing } from '../../content';
import type { ProcessNo, QueueId } from '../../kernel';
import type { Lanes, QueueLane } from './lanes';

/** A lane's place from the top, in px. `bar` is the height of what is drawn in it. */
export interface Place {
  readonly key: string;
  readonly process: ProcessNo | null;
  /** Whose feeder thread it is. */
  readonly feeder: ProcessNo | null;
  readonly queue: QueueId | null;
  /** Which row of a queue it is; `all`: what is in it, wherever. */
  readonly row: 'all' | 'seats' | 'pipe';
  readonly top: number;
  readonly height: number;
  readonly bar: number;
}

export interface LaneLayout {
  readonly ruler: number;
  readonly height: number;
  readonly places: readonly Place[];
}

/** What a run will have at the least: known from its listing before it has got so far. */
export interface Expected {
  readonly processes: number;
  readonly queues: number;
}

/** What the listing says about its run. */
export function expectedOf({ processes, source }: Pick<Listing, 'processes' | 'source'>): Expected {
  return { processes, queues: /\bQueue\(/.test(source) ? 1 : 0 };
}

/** Lane, gap and bar heights, from roomy to tight; the tightest scrolls. */
const SIZES = [
  { lane: 38, gap: 10, bar: 26 },
  { lane: 28, gap: 8, bar: 24 },
  { lane: 22, gap: 4, bar: 18 },
  { lane: 21, gap: 4, bar: 18 },
  { lane: 17, gap: 2, bar: 14 },
] as const;
const ROW = 27;
const BOTTOM = 8;

/** Places all lanes in this height: processes in order, each queue below those who put into it. */
export function layoutOf(lanes: Lanes, expected: Expected, height: number, isHood = false): LaneLayout {
  const processes = Math.max(expected.processes, lanes.processes.length) + lanes.feeders.length;
  const queues = Math.max(expected.queues, lanes.queues.length) * (isHood ? 2 : 1);
  const ruler = height >= 170 ? 30 : 25;
  const room = height - ruler - BOTTOM;
  const need = ({ lane, gap }: (typeof SIZES)[number]) =>
    processes * (lane + gap) + queues * ((lane > 20 && !isHood ? lane + 8 : lane) + gap) - gap;
  const size = SIZES.find((one) => need(one) <= room) ?? SIZES[4];
  const left = queues === 0 ? 0 : (room + size.gap - processes * (size.lane + size.gap)) / queues - size.gap;

  let top = ruler;
  const place = (key: string, height: number, bar: number, rest: Partial<Place>): Place => {
    const at = {
      key,
      process: null,
      feeder: null,
      queue: null,
      row: 'all' as const,
      top,
      height,
      bar,
      ...rest,
    };
    top += height + size.gap;
    return at;
  };
  const places = orderOf(lanes).flatMap((lane): Place[] => {
    if (!('stays' in lane)) {
      const { no } = lane;
      const own = place(`p${no}`, size.lane, size.bar, { process: no });
      const feeds = lanes.feeders.some((one) => one.no === no);
      return feeds ? [own, place(`f${no}`, size.lane, size.bar, { feeder: no })] : [own];
    }
    const tall = Math.max(size.lane, Math.min(rowsOf(lane) * ROW + 8, Math.floor(left)));
    const row = (name: Place['row']) =>
      place(`q${lane.id}${name === 'all' ? '' : name}`, tall, tall, { queue: lane.id, row: name });
    return isHood ? [row('seats'), row('pipe')] : [row('all')];
  });
  return { ruler, height: Math.max(height, top - size.gap + BOTTOM), places };
}

/** How many messages a queue's lane has rows for. */
export function rowsOf(queue: QueueLane): number {
  return Math.max(queue.maxsize > 0 ? Math.min(queue.maxsize, 8) : 5, queue.rows.length);
}

function orderOf(lanes: Lanes) {
  const order: (Lanes['processes'][number] | QueueLane)[] = [...lanes.processes];
  for (const queue of lanes.queues) {
    const writers = [...queue.putters].filter((no) => !queue.getters.has(no));
    const [first] = queue.putters;
    // with many writers below the first of them, so that it does not move whenever another joins
    const after = writers.length > 0 && lanes.processes.length <= 5 ? Math.max(...writers) : first;
    const at = order.findIndex((lane) => 'no' in lane && lane.no === after);
    order.splice(at < 0 ? order.length : at + 1, 0, queue);
  }
  return order;
}
