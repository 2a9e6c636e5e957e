/** What the two rows and the outboxes say: pure functions of the state. */
import {
  deliverable,
  type Item,
  isPickled,
  type KernelState,
  type Process,
  type ProcessNo,
  type Queue,
  qsizeOf,
  type Trace,
  toArray,
} from '../../../kernel';
import { putsOf, referenceOf } from './references';

/** A seat that is taken: by a message in an outbox, by one in the pipe, or for ever by one that was lost. */
export interface SeatView {
  readonly who: ProcessNo | null;
  readonly how: 'reserved' | 'filled' | 'lost';
}

/** The taken seats, next out first. */
export function seatsOf(queue: Queue): SeatView[] {
  const seats: SeatView[] = [
    ...toArray(queue.pipe).map(({ from }) => ({ who: from, how: 'filled' as const })),
    ...queue.feeders.flatMap(({ buffer }) =>
      toArray(buffer).map(({ from }) => ({ who: from, how: 'reserved' as const })),
    ),
  ];
  // a message that was cut off in the pipe gives no seat back either, and is counted already
  const lost = Math.max(0, qsizeOf(queue) - seats.length);
  return [
    ...seats,
    ...Array.from({ length: Math.min(lost, 40) }, () => ({ who: null, how: 'lost' as const })),
  ];
}

/** What a look at the queue answers now; `changed`: it would have answered something else a step before. */
export interface Answer {
  readonly call: 'full' | 'empty';
  readonly value: boolean;
  readonly changed: boolean;
}

/** The answers of `full()` and `empty()`. */
export function answersOf(queue: Queue, before: Queue | undefined): readonly [Answer, Answer] {
  const full = (one: Queue) => one.free === 0;
  const empty = (one: Queue) => one.pipe.size === 0;
  const answer = (call: Answer['call'], ask: (one: Queue) => boolean): Answer => ({
    call,
    value: ask(queue),
    changed: before !== undefined && ask(before) !== ask(queue),
  });
  return [answer('full', full), answer('empty', empty)];
}

/** A process's outbox for a queue, and what its feeder thread is at. */
export interface Outbox {
  readonly no: ProcessNo;
  readonly name: string;
  /** Not packed yet, next one first. */
  readonly live: readonly Item[];
  /** Packed, and there is no room for it in the pipe. */
  readonly held: Item | null;
  readonly canGo: boolean;
  /** It is in the middle of a message that does not fit into the pipe. */
  readonly writing: boolean;
}

/** The outbox of a process that lives and has put something in this queue, or null. */
export function outboxOf(state: KernelState, queue: Queue, process: Process): Outbox | null {
  const feeder = queue.feeders.find((one) => one.process === process.no);
  if (feeder === undefined || process.status === 'ended') return null;
  const items = toArray(feeder.buffer);
  const [first] = items;
  const canGo = deliverable(state, queue, process.no) !== null;
  // a list that was packed is another value from then on; of what cannot change, only the first in line is packed
  const isSealed = (item: Item) => typeof item.value === 'object' && item.value?.py === 'list';
  const held = first !== undefined && isPickled(first) && (isSealed(first) || !canGo) ? first : null;
  return {
    no: process.no,
    name: process.name,
    live: held === null ? items : items.slice(1),
    held,
    canGo,
    writing: queue.writer === process.no,
  };
}

/** What each message in an outbox refers to: the value it has now, and the name of the variable that shows it. */
export interface Reference {
  readonly item: string;
  readonly name: string;
  readonly repr: string;
}

/** No message refers to a variable. */
export const NO_REFERENCES: ReadonlyMap<string, Reference> = new Map();

/** The messages that still refer to a variable of their sender. */
export function referencesOf(
  trace: Trace,
  state: KernelState,
  queue: Queue,
  lines: readonly string[],
): ReadonlyMap<string, Reference> {
  const puts = putsOf(trace);
  const found = new Map<string, Reference>();
  for (const process of state.processes) {
    for (const item of outboxOf(state, queue, process)?.live ?? []) {
      const variable = referenceOf(process, item, puts.get(item.id), lines);
      if (variable !== null) found.set(item.id, { item: item.id, name: variable.name, repr: variable.repr });
    }
  }
  return found;
}
