import type { Listing } from '../../content';
import type { ProcessNo, QueueId } from '../../kernel';
import type { Lanes, QueueLane } from './lanes';

/** A lane's place across the axis, in px. `bar` is the breadth of what is drawn in it. */
export interface Place {
  readonly key: string;
  readonly process: ProcessNo | null;
  /** Whose feeder thread it is. */
  readonly feeder: ProcessNo | null;
  readonly queue: QueueId | null;
  /** Which row of a queue it is; `all`: what is in it, wherever. */
  readonly row: 'all' | 'seats' | 'pipe';
  readonly start: number;
  readonly breadth: number;
  readonly bar: number;
}

/** What lies across the axis, in px: the ruler, the lanes, and the ghost of the run before. */
export interface LaneLayout {
  readonly ruler: number;
  readonly breadth: number;
  readonly places: readonly Place[];
  readonly ghost: { readonly start: number; readonly breadth: number } | null;
}

/** What a run will have at the least: known from its listing before it has got so far. */
export interface Expected {
  readonly processes: number;
  readonly queues: number;
}

/** What there is room for, and which way time runs. */
export interface Room {
  readonly breadth: number;
  readonly down?: boolean;
  readonly isHood?: boolean;
  /** How many lanes the ghost has; 0: there is none. */
  readonly ghosts?: number;
}

/** What the listing says about its run. */
export function expectedOf({
  id,
  processes,
  source,
}: Pick<Listing, 'id' | 'processes' | 'source'>): Expected {
  // in the lab all have begun before the first call
  return { processes: id === 'lab' ? 1 : processes, queues: /\bQueue\(/.test(source) ? 1 : 0 };
}

/** Lane, gap and bar, from roomy to tight; the tightest scrolls. */
const ACROSS = [
  { lane: 38, gap: 10, bar: 26 },
  { lane: 28, gap: 8, bar: 24 },
  { lane: 22, gap: 4, bar: 18 },
  { lane: 21, gap: 4, bar: 18 },
  { lane: 17, gap: 2, bar: 14 },
] as const;
/** The same where time runs down and lanes stand side by side. */
const BESIDE = [
  { lane: 100, gap: 8, bar: 92 },
  { lane: 72, gap: 6, bar: 66 },
  { lane: 46, gap: 4, bar: 42 },
  { lane: 34, gap: 4, bar: 30 },
] as const;
const ROW = 27;
const END = 8;

/** Places all lanes: processes in order, each queue after those who put into it. */
export function layoutOf(lanes: Lanes, expected: Expected, { breadth, ...room }: Room): LaneLayout {
  const { down = false, isHood = false, ghosts = 0 } = room;
  const processes = Math.max(expected.processes, lanes.processes.length) + lanes.feeders.length;
  const queues = Math.max(expected.queues, lanes.queues.length) * (isHood ? 2 : 1);
  const ruler = down ? 50 : breadth >= 170 ? 30 : 25;
  const ghost = ghosts === 0 ? 0 : Math.max(down ? 44 : 30, ghosts * 6 + 2);
  const free = breadth - ruler - END - (ghost === 0 ? 0 : ghost + 4);
  const sizes: readonly (typeof ACROSS)[number][] | readonly (typeof BESIDE)[number][] = down
    ? BESIDE
    : ACROSS;
  const need = ({ lane, gap }: { lane: number; gap: number }) =>
    processes * (lane + gap) + queues * ((lane > 20 && !isHood && !down ? lane + 8 : lane) + gap) - gap;
  const size = sizes.find((one) => need(one) <= free) ?? (sizes.at(-1) as (typeof sizes)[number]);
  const left = queues === 0 ? 0 : (free + size.gap - processes * (size.lane + size.gap)) / queues - size.gap;

  let start = ruler;
  const place = (key: string, breadth: number, bar: number, rest: Partial<Place>): Place => {
    const none = { process: null, feeder: null, queue: null, row: 'all' as const };
    const at = { key, ...none, start, breadth, bar, ...rest };
    start += breadth + size.gap;
    return at;
  };
  const places = orderOf(lanes).flatMap((lane): Place[] => {
    if (!('stays' in lane)) {
      const { no } = lane;
      const own = place(`p${no}`, size.lane, size.bar, { process: no });
      const feeds = lanes.feeders.some((one) => one.no === no);
      return feeds ? [own, place(`f${no}`, size.lane, size.bar, { feeder: no })] : [own];
    }
    const broad = Math.max(size.lane, Math.min(rowsOf(lane) * ROW + 8, Math.floor(left)));
    const row = (name: Place['row']) =>
      place(`q${lane.id}${name === 'all' ? '' : name}`, broad, broad, { queue: lane.id, row: name });
    return isHood ? [row('seats'), row('pipe')] : [row('all')];
  });
  const end = start - size.gap;
  return {
    ruler,
    places,
    breadth: Math.max(breadth, end + (ghost === 0 ? 0 : ghost + 4) + END),
    ghost: ghost === 0 ? null : { start: end + 4, breadth: ghost },
  };
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
