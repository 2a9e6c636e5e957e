import {
  isFeeder,
  isRunnable,
  type KernelEvent,
  type KernelState,
  type Millis,
  type Process,
  type ProcessNo,
  processNoOf,
  type QueueId,
  queueOf,
  TIME,
  type Trace,
  type Turn,
} from '../../kernel';

/** A stretch of a process's lane, from the end of step `from` to the end of step `to`. */
export type Segment =
  | { readonly kind: 'run'; readonly from: number; readonly to: number; readonly line: number | null }
  | { readonly kind: 'feeder'; readonly from: number; readonly to: number }
  | { readonly kind: 'exit'; readonly from: number; readonly to: number; readonly code: number }
  | { readonly kind: 'wait'; readonly from: number; to: number; readonly what: string }
  | { readonly kind: 'sleep'; readonly from: number; to: number; readonly ms: Millis };

/** Something that happened in one step of a lane. */
export interface LaneMark {
  readonly kind: 'print' | 'raised' | 'caught';
  readonly step: number;
  readonly text: string;
}

export interface ProcessLane {
  readonly no: ProcessNo;
  readonly name: string;
  readonly segments: Segment[];
  readonly marks: LaneMark[];
  /** Counts its changes, so that what did not change is not drawn again. */
  version: number;
  /** The wait or sleep that goes on. */
  open: Extract<Segment, { kind: 'wait' | 'sleep' }> | null;
}

/** A message's time in a queue: from its `put` to the `get` that took it. */
export interface Stay {
  readonly id: string;
  readonly from: ProcessNo;
  readonly repr: string;
  readonly put: number;
  readonly row: number;
  written: number | null;
  get: number | null;
  by: ProcessNo | null;
}

export interface QueueLane {
  readonly id: QueueId;
  readonly name: string;
  readonly maxsize: number;
  readonly stays: Stay[];
  /** Who is in which row; null: free. */
  readonly rows: (Stay | null)[];
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
  readonly processes: ProcessLane[];
  readonly queues: QueueLane[];
  readonly births: Birth[];
  readonly flags: Flag[];
}

const lanesOfTrace = new WeakMap<Trace, Lanes>();

/** The lanes of a trace; only steps recorded since the last call are looked at. */
export function lanesOf(trace: Trace): Lanes {
  let lanes = lanesOfTrace.get(trace);
  if (lanes === undefined) {
    lanes = { known: -1, processes: [], queues: [], births: [], flags: [] };
    lanesOfTrace.set(trace, lanes);
  }
  while (lanes.known < trace.turns.length - 1) addTurn(lanes, trace, lanes.known + 1);
  return lanes;
}

function addTurn(lanes: Lanes, trace: Trace, step: number): void {
  const turn = trace.turns[step] as Turn;
  const { state, choice } = turn;
  for (const { no, name } of state.processes.slice(lanes.processes.length)) {
    lanes.processes.push({ no, name, segments: [], marks: [], version: 0, open: null });
  }
  for (const { id, name, maxsize } of state.queues.slice(lanes.queues.length)) {
    const rest = { stays: [], rows: [], putters: new Set<number>(), getters: new Set<number>(), version: 0 };
    lanes.queues.push({ id, name, maxsize, ...rest });
  }
  if (choice !== null && choice !== TIME) {
    addCell(lanes, turn, trace.turns[step - 1]?.state ?? state, step);
  }
  for (const event of turn.events) addEvent(lanes, event, step);
  for (const process of state.processes) addWait(lanes, state, process, turn, step);
  lanes.known = step;
}

/** The cell of whoever went, unless all it did was begin to wait. */
function addCell(lanes: Lanes, turn: Turn, before: KernelState, step: number): void {
  const tid = turn.choice as string;
  const no = processNoOf(tid);
  const lane = lanes.processes[no];
  const process = turn.state.processes[no];
  if (!lane || !process) return;
  lane.version++;
  const at = { from: step - 1, to: step };
  if (isFeeder(tid)) lane.segments.push({ kind: 'feeder', ...at });
  else if (process.status === 'ended')
    lane.segments.push({ kind: 'exit', code: process.exitcode ?? 0, ...at });
  else if (process.wait === null || process.wait.for === 'time') {
    lane.segments.push({ kind: 'run', line: before.processes[no]?.line ?? null, ...at });
  }
}

function addEvent(lanes: Lanes, event: KernelEvent, step: number): void {
  switch (event.type) {
    case 'process.started':
      lanes.births.push({ parent: event.parent, child: event.process, step });
      break;
    case 'stdout.written':
    case 'stderr.written':
      addMark(lanes, event.process, { kind: 'print', step, text: event.text });
      break;
    case 'exception.raised':
      addMark(lanes, event.process, { kind: 'raised', step, text: event.exception });
      break;
    case 'exception.caught':
      addMark(lanes, event.process, { kind: 'caught', step, text: event.exception });
      break;
    case 'item.buffered': {
      const { id, from, repr } = event.item;
      const lane = lanes.queues[event.queue];
      if (lane) addStay(lane, { id, from, repr, put: step, written: null, get: null, by: null });
      break;
    }
    case 'pipe.written':
    case 'pipe.read': {
      const lane = lanes.queues[event.queue];
      const row = lane?.rows.findIndex((one) => one?.id === event.item.id) ?? -1;
      const stay = lane?.rows[row];
      if (!lane || !stay) break;
      lane.version++;
      if (event.type === 'pipe.written') stay.written = step;
      else {
        stay.get = step;
        stay.by = event.by;
        lane.rows[row] = null;
        lane.getters.add(event.by);
      }
      break;
    }
    case 'wait.begun': {
      const { process, wait } = event;
      const open = openFlag(lanes, process);
      if (wait.until === null || wait.for === 'time' || open !== undefined) break;
      lanes.flags.push({ process, begun: step, until: wait.until, ended: null, expired: false });
      break;
    }
    case 'wait.expired': {
      const flag = openFlag(lanes, event.process);
      if (flag) flag.expired = true;
      break;
    }
    case 'wait.ended': {
      const flag = openFlag(lanes, event.process);
      if (flag) flag.ended = step;
      break;
    }
  }
}

function addMark(lanes: Lanes, no: ProcessNo, mark: LaneMark): void {
  const lane = lanes.processes[no];
  const last = lane?.marks.at(-1);
  if (!lane || (last?.step === mark.step && last.kind === mark.kind)) return;
  lane.marks.push(mark);
  lane.version++;
}

function addStay(lane: QueueLane, stay: Omit<Stay, 'row'>): void {
  const free = lane.rows.indexOf(null);
  const row = free < 0 ? lane.rows.length : free;
  const whole: Stay = { ...stay, row };
  lane.rows[row] = whole;
  lane.stays.push(whole);
  lane.putters.add(stay.from);
  lane.version++;
}

function openFlag(lanes: Lanes, no: ProcessNo): Flag | undefined {
  for (let index = lanes.flags.length - 1; index >= 0; index--) {
    const flag = lanes.flags[index];
    if (flag?.process === no) return flag.ended === null ? flag : undefined;
  }
  return undefined;
}

/** Lengthens, begins or closes a process's wait. Once it could go on it waits no longer, it is only not picked. */
function addWait(lanes: Lanes, state: KernelState, process: Process, turn: Turn, step: number): void {
  const lane = lanes.processes[process.no];
  if (!lane || (process.wait === null && lane.open === null)) return;
  const { wait } = process;
  const stuck = wait !== null && !isRunnable(state, process);
  const what = wait === null ? '' : whatOf(state, process);
  if (lane.open !== null) {
    if (stuck && (lane.open.kind === 'sleep' || lane.open.what === what)) lane.open.to = step;
    else {
      // a wait that turned into another ends where that began
      lane.open.to = stuck ? step - 1 : step;
      lane.open = null;
    }
    lane.version++;
  }
  if (!stuck || lane.open !== null) return;
  const own = turn.choice === String(process.no);
  if (wait.for === 'time')
    lane.open = { kind: 'sleep', from: step, to: step, ms: wait.until - process.since };
  else lane.open = { kind: 'wait', from: own ? step - 1 : step, to: step, what };
  lane.segments.push(lane.open);
  lane.version++;
}

function whatOf(state: KernelState, { wait }: Process): string {
  switch (wait?.for) {
    case 'slot':
    case 'item':
      return queueOf(state, wait.queue).name;
    case 'turn':
      return `turn to read ${queueOf(state, wait.queue).name}`;
    case 'exit':
      return `join ${state.processes[wait.process]?.name}`;
    case 'children':
      return 'its children';
    case 'flush':
      return 'its feeder';
    case 'time':
    case undefined:
      return '';
  }
}
