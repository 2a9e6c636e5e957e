import {
  isFeeder,
  type KernelEvent,
  type KernelState,
  type ProcessNo,
  processNoOf,
  TIME,
  type Trace,
  type Turn,
} from '../../kernel';
import { addWait } from './add-wait';
import type { Flag, LaneMark, Lanes, ProcessLane, QueueLane, Stay } from './lanes';

/** Adds what one step did. */
export function addTurn(lanes: Lanes, trace: Trace, step: number): void {
  const turn = trace.turns[step] as Turn;
  const { state, choice } = turn;
  for (const { no, name } of state.processes.slice(lanes.processes.length)) {
    lanes.processes.push(newLane(no, name));
    lanes.shape++;
  }
  for (const { id, name, maxsize } of state.queues.slice(lanes.queues.length)) {
    const rest = { stays: [], rows: [], filed: [], left: [], version: 0 };
    lanes.queues.push({ id, name, maxsize, ...rest, putters: new Set(), getters: new Set() });
    lanes.shape++;
  }
  if (choice !== null && choice !== TIME) {
    addCell(lanes, turn, trace.turns[step - 1]?.state ?? state, step);
  }
  for (const event of turn.events) {
    if (event.type === 'item.buffered' && trace.options.feeder === 'scheduled')
      feederLane(lanes, event.item.from);
    addEvent(lanes, event, step);
  }
  for (const process of state.processes) addWait(lanes, state, process, turn, step);
  lanes.known = step;
}

function newLane(no: ProcessNo, name: string): ProcessLane {
  return { no, name, segments: [], marks: [], version: 0, open: null, flag: null };
}

/** The lane of a process's feeder thread, from its first `put` on. */
function feederLane(lanes: Lanes, no: ProcessNo): ProcessLane {
  const found = lanes.feeders.find((one) => one.no === no);
  if (found !== undefined) return found;
  const lane = newLane(no, `${lanes.processes[no]?.name ?? ''} feeder thread`);
  lanes.feeders.push(lane);
  lanes.shape++;
  return lane;
}

/** The cell of whoever went, unless all it did was begin to wait. */
function addCell(lanes: Lanes, turn: Turn, before: KernelState, step: number): void {
  const tid = turn.choice as string;
  const no = processNoOf(tid);
  const lane = isFeeder(tid) ? feederLane(lanes, no) : lanes.processes[no];
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
      addMark(lanes, event.process, { kind: 'print', step, text: event.text, onFlag: false });
      break;
    case 'exception.raised': {
      const flag = lastFlag(lanes, event.process);
      const onFlag = flag !== undefined && flag.ended === step && flag.expired;
      addMark(lanes, event.process, { kind: 'raised', step, text: event.exception, onFlag });
      break;
    }
    case 'exception.caught':
      addMark(lanes, event.process, { kind: 'caught', step, text: event.exception, onFlag: false });
      break;
    case 'item.buffered': {
      const { id, from, repr } = event.item;
      const lane = lanes.queues[event.queue];
      if (lane) addStay(lanes, lane, { id, from, repr, put: step, written: null, get: null, by: null });
      break;
    }
    case 'pipe.written': {
      const stay = stayOf(lanes.queues[event.queue], event.item.id);
      const lane = lanes.queues[event.queue];
      if (stay && lane) {
        stay.written = step;
        lane.version++;
      }
      break;
    }
    case 'pipe.read':
      endStay(
        lanes,
        lanes.queues[event.queue],
        stayOf(lanes.queues[event.queue], event.item.id),
        step,
        event.by,
      );
      break;
    case 'item.failed':
      endStay(lanes, lanes.queues[event.queue], stayOf(lanes.queues[event.queue], event.item.id), step, null);
      break;
    case 'items.lost': {
      const lane = lanes.queues[event.queue];
      const lost = lane?.rows.filter((one) => one?.from === event.process && one.written === null) ?? [];
      for (const stay of lost) endStay(lanes, lane, stay, step, null);
      break;
    }
    case 'process.renamed': {
      const lane = lanes.processes[event.process];
      if (lane) {
        lane.name = event.name;
        lane.version++;
      }
      break;
    }
    case 'wait.begun': {
      const { process, wait } = event;
      const open = openFlag(lanes, process);
      if (wait.until === null || wait.for === 'time' || open !== undefined) break;
      const flag = { process, begun: step, until: wait.until, ended: null, expired: false };
      lanes.flags.push(flag);
      const lane = lanes.processes[process];
      if (lane) lane.flag = flag;
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

function addStay(lanes: Lanes, lane: QueueLane, stay: Omit<Stay, 'row'>): void {
  const free = lane.rows.indexOf(null);
  const row = free < 0 ? lane.rows.length : free;
  const whole: Stay = { ...stay, row };
  if (row === lane.rows.length || !lane.putters.has(stay.from)) lanes.shape++;
  lane.rows[row] = whole;
  const file = lane.filed[row];
  if (file) file.push(whole);
  else lane.filed[row] = [whole];
  lane.stays.push(whole);
  lane.putters.add(stay.from);
  lane.version++;
}

function stayOf(lane: QueueLane | undefined, id: string): Stay | null {
  return lane?.rows.find((one) => one?.id === id) ?? null;
}

function endStay(
  lanes: Lanes,
  lane: QueueLane | undefined,
  stay: Stay | null,
  step: number,
  by: ProcessNo | null,
): void {
  if (!lane || !stay) return;
  stay.get = step;
  stay.by = by;
  lane.rows[stay.row] = null;
  lane.left.push(stay);
  lane.version++;
  if (by === null) return;
  if (!lane.getters.has(by)) lanes.shape++;
  lane.getters.add(by);
}

function openFlag(lanes: Lanes, no: ProcessNo): Flag | undefined {
  const flag = lastFlag(lanes, no);
  return flag?.ended === null ? flag : undefined;
}

function lastFlag(lanes: Lanes, no: ProcessNo): Flag | undefined {
  return lanes.processes[no]?.flag ?? undefined;
}
