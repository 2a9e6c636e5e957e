import type { Millis, ProcessNo, QueueId, Trace } from '../../kernel';
import { addTurn } from './add-turn';

/** A stretch of a process's lane, from the end of step `from` to the end of step `to`. */
export type Segment =
  | { readonly kind: 'run'; readonly from: number; readonly to: number; readonly line: number | null }
  | { readonly kind: 'feeder'; readonly from: number; readonly to: number }
  | { readonly kind: 'exit'; readonly from: number; readonly to: number; readonly code: number }
  | {
      readonly kind: 'wait';
      readonly from: number;
      to: number;
      readonly what: string;
      /** Its deadline, or null. */
      readonly until: Millis | null;
      /** The message a `put` waits with. */
      readonly holds: string | null;
    }
  | { readonly kind: 'sleep'; readonly from: number; to: number; readonly ms: Millis };

/** Something that happened in one step of a lane. */
export interface LaneMark {
  readonly kind: 'print' | 'raised' | 'caught';
  readonly step: number;
  readonly text: string;
  /** It is drawn on the flag of the deadline that brought it. */
  readonly onFlag: boolean;
}

export interface ProcessLane {
  readonly no: ProcessNo;
  name: string;
  readonly segments: Segment[];
  readonly marks: LaneMark[];
  /** Counts its changes, so that what did not change is not drawn again; that its open wait goes on is none. */
  version: number;
  /** Its latest deadline. */
  flag: Flag | null;
  /** The wait or sleep that goes on. */
  open: Extract<Segment, { kind: 'wait' | 'sleep' }> | null;
}

/** A message's time in a queue: from its `put` to the `get` that took it, or to the step in which it was lost. */
export interface Stay {
  readonly id: string;
  readonly from: ProcessNo;
  readonly repr: string;
  readonly put: number;
  readonly row: number;
  written: number | null;
  get: number | null;
  /** Who took it; null: nobody yet, or it was lost. */
  by: ProcessNo | null;
}

export interface QueueLane {
  readonly id: QueueId;
  readonly name: string;
  readonly maxsize: number;
  readonly stays: Stay[];
  /** Who is in which row; null: free. */
  readonly rows: (Stay | null)[];
  /** Everybody who ever was in each row, one after the other. */
  readonly filed: Stay[][];
  /** In the order in which they left. */
  readonly left: Stay[];
  readonly putters: Set<ProcessNo>;
  readonly getters: Set<ProcessNo>;
  version: number;
}

/** A `start()`: the step of the parent that made the child run. */
export interface Birth {
  readonly parent: ProcessNo;
  readonly child: ProcessNo;
  readonly step: number;
}

/** The deadline of a timed wait, planted when it begins. */
export interface Flag {
  readonly process: ProcessNo;
  readonly begun: number;
  readonly until: Millis;
  /** The step in which the wait was over, or null. */
  ended: number | null;
  /** It was over because the deadline came. */
  expired: boolean;
}

/** Everything the timeline draws, by step. It grows with its trace and is never made again. */
export interface Lanes {
  known: number;
  /** Counts what may move lanes: a new process, queue or feeder, a first `put` or `get`, one more row. */
  shape: number;
  readonly processes: ProcessLane[];
  /** Feeder threads that are somebody who can go, in the order in which they appeared. */
  readonly feeders: ProcessLane[];
  readonly queues: QueueLane[];
  readonly births: Birth[];
  readonly flags: Flag[];
}

const lanesOfTrace = new WeakMap<Trace, Lanes>();

/** The lanes of a trace; only steps recorded since the last call are looked at. */
export function lanesOf(trace: Trace): Lanes {
  let lanes = lanesOfTrace.get(trace);
  if (lanes === undefined) {
    lanes = { known: -1, shape: 0, processes: [], feeders: [], queues: [], births: [], flags: [] };
    lanesOfTrace.set(trace, lanes);
  }
  while (lanes.known < trace.turns.length - 1) addTurn(lanes, trace, lanes.known + 1);
  return lanes;
}

/** The last deadline that has not come, ms; 0: there is none. */
export function aheadOf({ processes }: Lanes): number {
  return Math.max(0, ...processes.map(({ flag }) => (flag?.ended === null ? flag.until : 0)));
}

/** The lane of the process or the feeder thread that stands here. */
export function laneAt(
  lanes: Lanes,
  { process, feeder }: { readonly process: ProcessNo | null; readonly feeder: ProcessNo | null },
): ProcessLane | undefined {
  if (feeder !== null) return lanes.feeders.find((one) => one.no === feeder);
  return process === null ? undefined : lanes.processes[process];
}
