/** Who waits for whom, and who waits in vain: facts for a sentence and a picture, computed from one state. */
import { deadlineOf, deliverable, hasDelivered, isFlushed, isRunnable, livingChildren } from './choices';
import { type KernelState, methodOf, type Process, processOf, type Queue, queueOf, type Wait } from './state';
import type { ProcessNo, QueueId } from './value';

/** One process that waits: for what, in which queue, and who could end it. */
export interface WaitsFor {
  readonly process: ProcessNo;
  readonly wait: Wait;
  readonly queue: QueueId | null;
  /** Living processes that could end the wait. Empty: nobody can. */
  readonly on: readonly ProcessNo[];
  /** Time alone will end it. */
  readonly timed: boolean;
  /** Neither anybody's doing nor time will ever end it. */
  readonly forEver: boolean;
  /** Its code is over; it cannot end because of this wait. */
  readonly ending: boolean;
}

/** Everybody who waits and cannot go now, by number. */
export function waitsFor(state: KernelState): readonly WaitsFor[] {
  const able = ableToGo(state);
  return state.processes.flatMap((process) => {
    const { no, wait, pending } = process;
    if (wait === null || process.status !== 'started' || isRunnable(state, process)) return [];
    return {
      process: no,
      wait,
      queue: queueIn(state, process, wait),
      on: endersOf(state, process, wait),
      timed: deadlineOf(state, process) !== null,
      forEver: !able.has(no),
      ending: pending?.call === 'exit',
    };
  });
}

/** The processes that wait and will never go on, whatever the others that still can go do. */
export function stuckProcesses(state: KernelState): ReadonlySet<ProcessNo> {
  const able = ableToGo(state);
  const living = state.processes.filter(({ status }) => status === 'started');
  return new Set(living.map(({ no }) => no).filter((no) => !able.has(no)));
}

/** Processes whose code is over and that cannot end: because their children run, or their outbox is not empty. */
export function unableToEnd(state: KernelState): readonly ProcessNo[] {
  return waitsFor(state)
    .filter((one) => one.ending)
    .map((one) => one.process);
}

/** Messages in a pipe that nobody alive can read any more. */
export interface LeftBehind {
  readonly queue: QueueId;
  readonly items: number;
}

/** What is lost with the processes that have ended: for each queue, the messages still in its pipe. */
export function leftBehind(state: KernelState): readonly LeftBehind[] {
  return state.queues.flatMap((queue) =>
    queue.pipe.size === 0 || usersOf(state, queue).length > 0
      ? []
      : { queue: queue.id, items: queue.pipe.size },
  );
}

/** Living processes that hold this queue: its maker, those that were given it, and under fork all that inherited it. */
export function usersOf(state: KernelState, queue: Queue): readonly ProcessNo[] {
  return state.processes
    .filter((process) => process.status === 'started' && holds(state, process, queue))
    .map((process) => process.no);
}

function holds(state: KernelState, process: Process, queue: Queue): boolean {
  if (process.no === queue.by) return true;
  if (process.args.some((arg) => typeof arg === 'object' && arg?.py === 'queue' && arg.queue === queue.id))
    return true;
  if (process.parent === null || methodOf(state, process) !== 'fork') return false;
  return holds(state, processOf(state, process.parent), queue);
}

// The wait cannot end without one of these; whether any of them will do it, only its program knows.
function endersOf(state: KernelState, process: Process, wait: Wait): readonly ProcessNo[] {
  const others = (queue: Queue) => usersOf(state, queue).filter((no) => no !== process.no);
  switch (wait.for) {
    case 'slot':
      return others(queueOf(state, wait.queue));
    case 'item': {
      // Of a message that was cut off by its writer's death nobody can write the rest.
      const queue = queueOf(state, wait.queue);
      return queue.torn ? [] : others(queue).filter((no) => !queue.closed.includes(no));
    }
    case 'turn': {
      const { reader } = queueOf(state, wait.queue);
      return reader === null || processOf(state, reader).status === 'ended' ? [] : [reader];
    }
    case 'exit':
      return [wait.process];
    case 'time':
      return [];
    case 'children':
      return livingChildren(state, process.no).map((child) => child.no);
    case 'flush':
    case 'feeder': {
      const queue = queueIn(state, process, wait);
      if (queue === null) return [];
      const { torn, id } = queueOf(state, queue);
      return torn ? [] : others(queueOf(state, id));
    }
  }
}

function queueIn(state: KernelState, process: Process, wait: Wait): QueueId | null {
  if ('queue' in wait) return wait.queue;
  if (wait.for !== 'flush') return null;
  const full = state.queues.find(
    (queue) => !queue.cancelled.includes(process.no) && !hasDelivered(queue, process.no),
  );
  return full?.id ?? null;
}

// Everybody who can go now, when time passes, or because somebody of these does something: the least fixed point.
function ableToGo(state: KernelState): ReadonlySet<ProcessNo> {
  const able = new Set<ProcessNo>();
  const living = state.processes.filter((process) => process.status === 'started');
  const canGo = (process: Process): boolean => {
    const { wait, no } = process;
    if (wait === null || isRunnable(state, process) || deadlineOf(state, process) !== null) return true;
    if (wait.for === 'children') return livingChildren(state, no).every((child) => able.has(child.no));
    if ((wait.for === 'flush' || wait.for === 'feeder') && canDrain(state, process)) return true;
    if (wait.for === 'item' && isOnItsWay(state, queueOf(state, wait.queue))) return true;
    return endersOf(state, process, wait).some((other) => able.has(other));
  };
  for (let before = -1; before !== able.size; ) {
    before = able.size;
    for (const process of living) if (!able.has(process.no) && canGo(process)) able.add(process.no);
  }
  return able;
}

// A message is in somebody's outbox, and there is room for it.
function isOnItsWay(state: KernelState, queue: Queue): boolean {
  return queue.feeders.some((feeder) => deliverable(state, queue, feeder.process) !== null);
}

// Its feeder has room, and only has to be let go.
function canDrain(state: KernelState, process: Process): boolean {
  return (
    isFlushed(state, process.no) ||
    state.queues.some((queue) => deliverable(state, queue, process.no) !== null)
  );
}
